class Statements
{
    string name, shown = "throw e;";

    Statements(string nmae, Point other)
    {
        // ruleid: self-assignment
        name = name;
        // ok: self-assignment
        this.name = nmae; // name = name;
        // ok: self-assignment
        var copy = new Point { name = name };
        // ok: self-assignment
        Print("name = name;");
        // ruleid: self-comparison
        var a = other.X == other.X;
        // ok: self-comparison
        var b = other.X == other.Y; // other.X == other.X
        // ok: self-comparison
        Print("other.X == other.X", Next() == Next());
        // ruleid: nan-comparison
        var c = other.X == double.NaN;
        // ok: nan-comparison
        var d = double.IsNaN(other.X); // other.X == double.NaN
        // ok: nan-comparison
        Print("other.X == double.NaN");
        // ruleid: null-dereference
        var e = name == null && name.Trim() == "";
        // ruleid: null-dereference
        if (name != null || name.Length == 0) Print(1);
        // ok: null-dereference
        var f = name == null || name.Trim() == ""; // name == null && name.Trim()
        // ok: null-dereference
        Print("name == null && name.Trim()", name != null && name.Length == 0);
        // ruleid: identical-branches
        var g = other.X > 0 ? other.X : other.X;
        // ok: identical-branches
        var h = other.X > 0 ? other.X : -other.X; // other.X > 0 ? other.X : other.X
        // ok: identical-branches
        Print("c ? a : a");
    }

    void Handle()
    {
        try { Work(); }
        catch (IOException e)
        {
            Log(e);
            // ruleid: lost-stack-trace
            throw e;
        }
        catch (Exception e)
        {
            Log(e, "throw e;");
            // ok: lost-stack-trace
            throw; // throw e;
        }
        // ruleid: swallowed-exception
        try { Work(); Report(); }
        catch (Exception) { }
        // ok: swallowed-exception
        try { Work(); }
        catch (Exception) { /* the file may be gone */ }
        // ok: swallowed-exception
        try { Work(); }
        catch (IOException) { } // catch (Exception) { }
        // ok: swallowed-exception
        Print("try { } catch (Exception) { }");
        // ruleid: exception-not-thrown
        new ArgumentException("name");
        // ok: exception-not-thrown
        var made = new ArgumentException("name"); // new ArgumentException("name");
        // ok: exception-not-thrown
        Print("; new ArgumentException();");
        // ok: exception-not-thrown
        throw new ArgumentException("name");
    }

    int Loops(List<string> names, int[] values)
    {
        var sum = 0;
        foreach (var name in names)
        {
            // ruleid: changed-while-iterating
            if (name == "") names.Remove(name);
        }
        foreach (var name in names.ToList())
        {
            // ok: changed-while-iterating
            if (name == "") names.Remove(name); // names.Remove(name)
            // ok: changed-while-iterating
            Print("names.Remove(name)");
        }
        // ruleid: past-the-end
        for (int i = 0; i <= values.Length; i++) { sum += values[i]; }
        // ok: past-the-end
        for (int i = 0; i < values.Length; i++) { sum += values[i]; } // i <= values.Length
        // ok: past-the-end
        for (int i = 0; i <= values.Length; i++) { Print("values[i]"); }
        // ruleid: sql-concatenation
        new SqlCommand("SELECT id FROM users WHERE name = '" + name + "'", connection);
        // ruleid: sql-concatenation
        command.CommandText = $"DELETE FROM users WHERE name = '{name}'";
        // ok: sql-concatenation
        command.CommandText = "SELECT id FROM users WHERE name = @name"; // "SELECT ... = " + name
        // ok: sql-concatenation
        command.CommandText = "SELECT id FROM users " + "WHERE id = 1";
        // ok: sql-concatenation
        Print("SELECT id FROM users WHERE name = " + name);
        return sum;
    }
}
