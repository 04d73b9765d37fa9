import java.io.*;
import java.nio.file.*;
import java.util.regex.Pattern;
import java.util.zip.*;
import javax.servlet.http.Cookie;

class Settings {
    String shown = "cookie.setSecure(false)";

    void cookies(Cookie cookie, Switch door) {
        // ruleid: insecure-cookie
        cookie.setSecure(false);
        // ok: insecure-cookie
        cookie.setSecure(true); // cookie.setSecure(false)
        // ok: insecure-cookie
        door.setSecure(false);
        // ok: insecure-cookie
        log("cookie.setSecure(false)");
        // ruleid: script-readable-cookie
        cookie.setHttpOnly(false);
        // ok: script-readable-cookie
        cookie.setHttpOnly(true); // cookie.setHttpOnly(false)
        // ok: script-readable-cookie
        log("cookie.setHttpOnly(false)");
    }

    void origins(CorsRegistry registry) {
        // ruleid: any-origin-with-credentials
        registry.addMapping("/**").allowedOriginPatterns("*").allowedMethods("GET").allowCredentials(true);
        // ok: any-origin-with-credentials
        registry.addMapping("/**").allowedOriginPatterns("*"); // .allowCredentials(true)
        // ok: any-origin-with-credentials
        registry.addMapping("/api").allowedOrigins("https://a.example").allowCredentials(true);
        // ok: any-origin-with-credentials
        log("allowedOriginPatterns(\"*\").allowCredentials(true)");
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowCredentials(true);
        // ruleid: any-origin-with-credentials
        cors.addAllowedOriginPattern("*");
    }

    void unpack(File folder, Path root, ZipInputStream zip, byte[] bytes) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        File file = new File(folder, entry.getName());
        // ruleid: zip-slip
        new FileOutputStream(file);
        // ruleid: zip-slip
        Files.copy(zip, root.resolve(entry.getName()));
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) throw new IOException();
        // ok: zip-slip
        Files.copy(zip, target);
        // ok: zip-slip
        new FileOutputStream("entry.getName()"); // new FileOutputStream(entry.getName())
        // ok: zip-slip
        new FileOutputStream(folder.getName());
    }

    void permissions(File file) throws IOException {
        // ruleid: world-writable-file
        file.setWritable(true, false);
        // ruleid: world-writable-file
        Files.setPosixFilePermissions(file.toPath(), PosixFilePermissions.fromString("rw-rw-rw-"));
        // ok: world-writable-file
        file.setWritable(true); // file.setWritable(true, false)
        // ok: world-writable-file
        Files.setPosixFilePermissions(file.toPath(), PosixFilePermissions.fromString("rwxr-xr-x"));
        // ok: world-writable-file
        log("file.setWritable(true, false)");
    }

    void temporary() throws IOException {
        File folder = File.createTempFile("work", "");
        folder.delete();
        // ruleid: temporary-folder-race
        folder.mkdir();
        File other = new File("out");
        other.delete();
        // ok: temporary-folder-race
        other.mkdir(); // folder.mkdir()
        // ok: temporary-folder-race
        log("folder.mkdir()");
    }

    void expressions(String text) {
        // ruleid: nested-repetition
        Pattern.compile("^(\\w+)+$");
        // ruleid: nested-repetition
        text.matches("([a-z]*)*x");
        // ok: nested-repetition
        Pattern.compile("^(\\w+,)+$"); // Pattern.compile("^(\\w+)+$")
        // ok: nested-repetition
        log("^(\\w+)+$");
        // ok: nested-repetition
        text.matches("(ab+)x+");
    }
}
