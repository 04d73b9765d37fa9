# ruleid: focused-example
fit "adds" do
  expect(1 + 1).to eq(2)
end
# ruleid: focused-example
fdescribe("sums") { run }
# ruleid: focused-example
it "adds", :focus do
end
# ruleid: focused-example
describe "sums", focus: true do
end
# ruleid: focused-example
RSpec.describe "sums", focus: true do
end

# ok: focused-example
it "adds" do
end
# ok: focused-example
model.fit "linear"
# ok: focused-example
hint = 'fit "adds"' # fit "adds"
# ok: focused-example
input "name", focus: true
