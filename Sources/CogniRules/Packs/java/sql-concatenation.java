import java.sql.*;

class Users {
    static final String ACTIVE = "1";
    static final String NOTE = "executeQuery(\"SELECT * FROM users WHERE name = '\" + name)";

    void find(Connection c, Statement s, String name, int id) throws SQLException {
        // ruleid: sql-concatenation
        s.executeQuery("SELECT * FROM users WHERE name = '" + name + "'");
        // ruleid: sql-concatenation
        s.executeUpdate("delete from users where active = " + ACTIVE + " and id = " + id);
        // ruleid: sql-concatenation
        PreparedStatement p = c.prepareStatement("SELECT * FROM users WHERE name LIKE '%" + name.trim() + "%'");

        // ok: sql-concatenation
        PreparedStatement q = c.prepareStatement("SELECT * FROM users WHERE name = ?");
        // ok: sql-concatenation
        s.executeQuery("SELECT * FROM users WHERE active = " + ACTIVE);
        // ok: sql-concatenation
        s.executeQuery("SELECT * FROM users " + "WHERE active = " + "1");
        // ok: sql-concatenation
        log(NOTE); // s.executeQuery("SELECT * FROM users WHERE name = '" + name + "'")
    }
}
