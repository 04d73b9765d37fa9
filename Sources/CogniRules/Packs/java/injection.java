import java.sql.*;
import java.util.*;
import javax.naming.directory.*;
import javax.servlet.http.*;
import javax.xml.xpath.XPath;

class Injection extends HttpServlet {
    static final String NOTE = "statement.executeQuery(request.getParameter(\"q\"))";

    void servlet(HttpServletRequest request, Statement statement, Connection connection) throws Exception {
        String name = request.getParameter("name");
        // ruleid: sql-injection
        statement.executeQuery("SELECT * FROM users WHERE name = '" + name + "'");
        StringBuilder sql = new StringBuilder("SELECT 1 WHERE a = ");
        sql.append(name);
        // ruleid: sql-injection
        connection.prepareStatement(sql.toString());
        // ruleid: sql-injection
        statement.execute("DELETE FROM users WHERE name = '" + request.getHeader("X-Name") + "'");

        // ok: sql-injection
        connection.prepareStatement("SELECT * FROM users WHERE name = ?").setString(1, name);
        // ok: sql-injection
        statement.executeQuery("SELECT * FROM users WHERE id = " + Integer.parseInt(name));
        // ok: sql-injection
        statement.executeQuery(NOTE); // statement.executeQuery(request.getParameter("q"))
        // ok: sql-injection
        executor.execute(new Task(name));
    }

    @GetMapping("/users/{name}")
    List<User> spring(@PathVariable("name") String name, @RequestParam long age, String other) {
        // ruleid: sql-injection
        jdbcTemplate.query("SELECT * FROM users WHERE name = '" + name + "'", mapper);
        // ok: sql-injection
        jdbcTemplate.query("SELECT * FROM users WHERE age = " + age, mapper);
        // ok: sql-injection
        jdbcTemplate.query("SELECT * FROM users WHERE name = ?", mapper, name);
        // ruleid: sql-injection
        return entityManager.createQuery("FROM User WHERE name = '" + name + "'").getResultList();
    }

    void commands(HttpServletRequest request, String constant) throws Exception {
        String host = request.getParameter("host");
        // ruleid: command-injection
        Runtime.getRuntime().exec("ping " + host);
        List<String> words = new ArrayList<>();
        words.add("sh");
        words.add(host);
        // ruleid: command-injection
        new ProcessBuilder(words).start();
        Input input = new Input(request);
        // ruleid: command-injection
        new ProcessBuilder("sh", "-c", input.getTheHeader("x")).start();
        // ok: command-injection
        new ProcessBuilder("ping", constant).start(); // Runtime.getRuntime().exec("ping " + host)
        // ok: command-injection
        log("Runtime.getRuntime().exec(host)");
    }

    void ldap(HttpServletRequest request, DirContext context, SearchControls controls) throws Exception {
        String user = request.getParameter("user");
        // ruleid: ldap-injection
        context.search("ou=people", "(uid=" + user + ")", controls);
        // ok: ldap-injection
        context.search("ou=people", "(uid={0})", new Object[] {user}, controls);
        // ok: ldap-injection
        context.search("ou=people", "(uid=" + LdapEncoder.filterEncode(user) + ")", controls);
        // ok: ldap-injection
        index.search("people", user); // context.search("ou", user, controls)
        // ok: ldap-injection
        context.search("ou=people", "(uid=user)", controls);
    }

    void xpath(HttpServletRequest request, XPath xpath, Object document) throws Exception {
        String id = request.getParameter("id");
        // ruleid: xpath-injection
        xpath.evaluate("/people/person[@id='" + id + "']", document);
        // ok: xpath-injection
        xpath.evaluate("/people/person[@id=$id]", document); // xpath.compile(id)
        // ok: xpath-injection
        xpath.evaluate("/people/person[@id='" + Integer.parseInt(id) + "']", document);
        // ok: xpath-injection
        rules.compile("xpath.compile(id)" + id);
    }

    @PostMapping("/evaluate")
    Object expression(@RequestBody String text, ScriptEngine engine) throws Exception {
        engine.put("text", text);
        // ok: expression-injection
        engine.eval("print(text)"); // engine.eval(text)
        // ok: expression-injection
        log("engine.eval(text)", text);
        // ok: expression-injection
        model.eval(text);
        // ruleid: expression-injection
        engine.eval("print('" + text + "')");
        // ruleid: expression-injection
        return new SpelExpressionParser().parseExpression(text).getValue();
    }

    void reflection(HttpServletRequest request, String kind) throws Exception {
        String name = request.getParameter("class");
        // ruleid: class-from-request
        Class.forName("plugin." + name);
        // ok: class-from-request
        Class.forName("Class.forName(name)"); // Class.forName(name)
        // ok: class-from-request
        Class.forName(kind);
    }

    void logs(HttpServletRequest request) {
        String name = request.getParameter("name");
        // ruleid: log-injection
        logger.info("name: " + name);
        // ok: log-injection
        logger.info("name: " + name.replaceAll("[\r\n]", "_")); // logger.info("name: " + name)
        // ok: log-injection
        logger.info("logger.info(name)");
        // ok: log-injection
        names.info("name: " + name);
    }
}
