class Account {
    String name;
    String shown = "name = name;";

    Account(String nmae, Account other) {
        // ruleid: self-assignment
        name = name;
        // ruleid: self-assignment
        this.name = this.name;

        // ok: self-assignment
        this.name = name; // not name = name;
        // ok: self-assignment
        this.name = other.name;
        // ok: self-assignment
        this.shown = "name = name;";
    }
}
