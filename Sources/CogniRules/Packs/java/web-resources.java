import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.util.regex.Pattern;
import javax.servlet.http.*;

class Resources extends HttpServlet {
    static final String NOTE = "new File(request.getParameter(\"file\"))";

    void files(HttpServletRequest request, Path folder, String constant) throws Exception {
        String name = request.getParameter("file");
        // ruleid: path-traversal
        new FileInputStream(folder + "/" + name);
        // ruleid: path-traversal
        File plain = new File("/srv", name);
        // ruleid: path-traversal
        Files.readAllBytes(folder.resolve(name));
        // ok: path-traversal
        new File("/srv", new File(name).getName()); // path-traversal: the name alone, ok
        Path checked = folder.resolve(request.getParameter("path")).normalize();
        if (!checked.startsWith(folder)) throw new IOException();
        // ok: path-traversal
        Files.readAllBytes(checked);
        // ruleid: path-traversal
        Files.copy(request.getInputStream(), folder.resolve(name));
        // ok: path-traversal
        Files.copy(request.getInputStream(), folder);
        // ok: path-traversal
        Files.writeString(folder, name);
        // ok: path-traversal
        new File(constant); // new File(request.getParameter("file"))
        // ok: path-traversal
        log("new File(name)");
    }

    @GetMapping("/fetch")
    void fetch(@RequestParam String address, RestTemplate client) throws Exception {
        // ruleid: server-side-request-forgery
        new URL(address).openStream();
        URL url = new URL("http://" + address + "/status");
        // ruleid: server-side-request-forgery
        url.openConnection();
        // ruleid: server-side-request-forgery
        client.getForObject(address, String.class);
        // ok: server-side-request-forgery
        client.getForObject("https://api.example.com/items/" + address, String.class);
        // ok: server-side-request-forgery
        new URL("https://example.com").openStream(); // new URL(address).openStream()
        // ok: server-side-request-forgery
        log("new URL(address).openStream()");
    }

    void redirect(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String next = request.getParameter("next");
        // ruleid: open-redirect
        response.sendRedirect(next);
        // ok: open-redirect
        response.sendRedirect("/login?next=" + next);
        // ok: open-redirect
        response.sendRedirect(request.getContextPath() + next);
        // ok: open-redirect
        response.sendRedirect("/home"); // response.sendRedirect(next)
        // ok: open-redirect
        log("response.sendRedirect(next)");
    }

    @PostMapping("/go")
    String go(@RequestParam("to") String to, @PathVariable long id) {
        if (id > 3) {
            // ok: open-redirect
            return "redirect:/items/" + to;
        }
        // ruleid: open-redirect
        return "redirect:" + to;
    }

    void page(HttpServletRequest request, HttpServletResponse response, PrintWriter file) throws Exception {
        String name = request.getParameter("name");
        PrintWriter out = response.getWriter();
        // ruleid: cross-site-scripting
        out.println("<p>" + name);
        // ruleid: cross-site-scripting
        response.getWriter().write(name.toCharArray());
        // ok: cross-site-scripting
        out.println("<p>" + Encode.forHtml(name)); // out.println(name)
        // ok: cross-site-scripting
        out.println("response.getWriter().println(name)");
        // ok: cross-site-scripting
        out.println(ESAPI.encoder().encodeForHTML(name));
    }

    void json(HttpServletRequest request, HttpServletResponse response) throws Exception {
        response.setContentType("application/json");
        // ok: cross-site-scripting
        response.getWriter().print(request.getParameter("name"));
    }

    Object objects(HttpServletRequest request, Socket socket, File file) throws Exception {
        // ruleid: untrusted-deserialization
        new ObjectInputStream(new BufferedInputStream(socket.getInputStream()));
        String cookie = request.getHeader("state");
        // ruleid: untrusted-deserialization
        new ObjectInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(cookie)));
        // ok: untrusted-deserialization
        new ObjectInputStream(new FileInputStream(file)); // new ObjectInputStream(socket.getInputStream())
        // ok: untrusted-deserialization
        new DataInputStream(socket.getInputStream());
        // ok: untrusted-deserialization
        log("new ObjectInputStream(socket.getInputStream())");
        // ok: untrusted-deserialization
        ObjectInputStream filtered = new ObjectInputStream(socket.getInputStream());
        filtered.setObjectInputFilter(FILTER);
        return filtered.readObject();
    }

    void session(HttpServletRequest request, HttpSession session, int page) {
        String role = request.getParameter("role");
        // ruleid: trust-boundary
        session.setAttribute("role", role);
        // ruleid: trust-boundary
        request.getSession().setAttribute(role, "yes");
        // ok: trust-boundary
        session.setAttribute("page", Integer.parseInt(request.getParameter("page")));
        // ok: trust-boundary
        request.setAttribute("role", role); // session.setAttribute("role", role)
        // ok: trust-boundary
        session.setAttribute("note", "session.setAttribute(role)");
    }

    void search(HttpServletRequest request, String constant) {
        String text = request.getParameter("text");
        // ruleid: pattern-from-request
        Pattern.compile(".*" + text);
        // ok: pattern-from-request
        Pattern.compile(".*" + Pattern.quote(text)); // Pattern.compile(text)
        // ok: pattern-from-request
        Pattern.compile(constant);
        // ok: pattern-from-request
        log("Pattern.compile(text)");
    }
}
