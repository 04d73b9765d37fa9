// ruleid: focused-test
it.only("adds", () => {});
// ruleid: focused-test
describe.only("sums", () => {});
// ruleid: focused-test
fit("adds", () => {});

// ok: focused-test
it("adds", () => {});
// ok: focused-test
model.fit("linear", data);
// ok: focused-test
query.only("name", "age");
// ok: focused-test
it("runs it.only('adds')", () => {}); // it.only("adds", …)
