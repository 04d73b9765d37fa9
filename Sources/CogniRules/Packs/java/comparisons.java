class Comparisons {
    String shown = "value == Double.NaN";

    void numbers(double value, float part) {
        // ruleid: nan-comparison
        if (value == Double.NaN) log();
        // ok: nan-comparison
        if (Double.isNaN(value)) log(); // value == Double.NaN
        // ok: nan-comparison
        log("value == Double.NaN");
        // ok: nan-comparison
        value = Double.NaN;
        // ruleid: float-and-double
        if (part == 0.1) log();
        // ok: float-and-double
        if (part == 0.1f) log(); // part == 0.1
        // ok: float-and-double
        if (part == 0.5) log("part == 0.1");
        // ok: float-and-double
        if (value == 0.1) log();
    }

    void order(String a, String b) {
        // ruleid: compare-to-one
        if (a.compareTo(b) == 1) log();
        // ruleid: compare-to-one
        if (a.compareTo(b) == -1) log();
        // ok: compare-to-one
        if (a.compareTo(b) == 0) log(); // a.compareTo(b) == 1
        // ok: compare-to-one
        if (a.indexOf(b) == -1) log("a.compareTo(b) == 1");
    }

    void conditions(String kind, int code, int other) {
        // ruleid: impossible-condition
        if (!kind.equals("a") || !kind.equals("b")) log();
        // ruleid: impossible-condition
        if (code != 1 || code != 2) log();
        // ruleid: impossible-condition
        if (code == 1 && code == 2) log();
        // ok: impossible-condition
        if (code != 1 && code != 2) log(); // code != 1 || code != 2
        // ok: impossible-condition
        if (code != 1 || other != 2) log("code != 1 || code != 2");
        // ok: impossible-condition
        if (code == other && code == 2) log();
    }

    void nulls(String name, String other) {
        // ruleid: null-dereference
        if (name == null && name.isEmpty()) log();
        // ruleid: null-dereference
        if (name != null || name.isEmpty()) log();
        // ruleid: null-dereference
        if (name == null) {
            name.trim();
        }
        // ok: null-dereference
        if (name == null || name.isEmpty()) log(); // name == null && name.isEmpty()
        // ok: null-dereference
        if (name == null && other.isEmpty()) log("name == null && name.isEmpty()");
    }

    void arrays(byte[] a, byte[] b, String c) {
        // ruleid: array-equals
        boolean one = a.equals(b);
        // ruleid: array-equals
        boolean two = c.getBytes().equals(b);
        // ok: array-equals
        boolean three = java.util.Arrays.equals(a, b); // a.equals(b)
        // ok: array-equals
        boolean four = c.equals("a.equals(b)");
    }

    int branches(String kind, int value) {
        // ruleid: identical-conditions
        if (kind.equals("a")) {
            log(1);
        } else if (kind.equals("a")) {
            log(2);
        }
        // ok: identical-conditions
        if (kind.equals("a")) { // else if (kind.equals("a"))
            log(1);
        } else if (kind.equals("b")) {
            log("else if (kind.equals(\"b\"))");
        }
        // ok: identical-conditions
        if (reader.next()) {
            log(1);
        } else if (reader.next()) {
            log(2);
        }
        // ruleid: identical-branches
        if (value > 3) {
            log(value);
        } else {
            log(value);
        }
        // ok: identical-branches
        if (value > 3) {
            log(value); // log(0)
        } else {
            log(0);
        }
        // ruleid: identical-branches
        int sign = value > 0 ? value : value;
        // ok: identical-branches
        return value > 0 ? value : -value; // "value > 0 ? value : value"
    }

    void assigned(boolean open) {
        // ruleid: assigned-condition
        if (open = true) {
            log();
        }
        // ok: assigned-condition
        if (open == true) { // if (open = true)
            log("if (open = true)");
        }
        // ok: assigned-condition
        if (open = check()) {
            log();
        }
    }
}
