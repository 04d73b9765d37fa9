class Names {
    String shown = "name == \"root\"";

    boolean check(String name, String other) {
        // ruleid: string-identity
        if (name == "root") return true;
        // ruleid: string-identity
        boolean named = name.trim() != "";
        // ruleid: string-identity
        if ("root" == other) return true;

        // ok: string-identity
        if ("root".equals(name)) return true; // not name == "root"
        // ok: string-identity
        if (name == null) return false;
        // ok: string-identity
        return name.equals("name == \"root\"");
    }
}
