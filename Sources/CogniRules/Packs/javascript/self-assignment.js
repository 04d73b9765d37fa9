class User {
  constructor(name, role = role0) {
    // ruleid: self-assignment
    this.role = this.role;
    // ruleid: self-assignment
    name = name;
    // ok: self-assignment
    this.name = name;
    // ok: self-assignment
    location.href = location.href;
    // ok: self-assignment
    const { first = first0 } = name;
    // ok: self-assignment
    this.hint = "name = name"; // name = name
  }
}
