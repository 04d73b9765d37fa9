import java.sql.PreparedStatement;
import java.text.MessageFormat;
import java.util.*;
import java.util.regex.Pattern;
import org.slf4j.Logger;

class Texts {
    String note = "String.format(\"%s\")";

    void formats(String name, int count, Object[] args, Exception e) {
        // ruleid: missing-format-argument
        String.format("%s: %d of %d", name, count);
        // ruleid: missing-format-argument
        String.format("%s is %s", name);
        // ruleid: missing-format-argument
        System.out.printf("%5.2f%n");
        // ok: missing-format-argument
        String.format("%s: %d", name, count); // String.format("%s: %d", name)
        // ok: missing-format-argument
        String.format("%s and %s", args);
        // ok: missing-format-argument
        String.format("100 %% of%n");
        // ok: missing-format-argument
        log("String.format(\"%s: %d\", name)");
        // ruleid: unused-format-argument
        String.format("no file {}", name);
        // ok: unused-format-argument
        String.format("no file %s", name); // String.format("no file", name)
        // ok: unused-format-argument
        MessageFormat.format("no file {0}", name);
        // ok: unused-format-argument
        log(String.format("String.format(\"no file\", name)"));
        // ruleid: log-placeholders
        logger.info("{} of {} in {}", name, count);
        // ruleid: log-placeholders
        logger.warn("nothing of", name, count);
        // ok: log-placeholders
        logger.info("{} of {}", name, count); // logger.info("{} of {} in {}", name, count)
        // ok: log-placeholders
        logger.error("failed", e);
        // ok: log-placeholders
        logger.error("failed {}", name, e);
        // ok: log-placeholders
        other.info("{} of {} in {}", name, count);
        // ruleid: apostrophe-in-message
        MessageFormat.format("can't open {0}", name);
        // ok: apostrophe-in-message
        MessageFormat.format("can''t open {0}", name); // MessageFormat.format("can't open {0}", name)
        // ok: apostrophe-in-message
        MessageFormat.format("open '{'{0}'}'", "can't open {0}");
    }

    void speed(List<String> lines, PreparedStatement statement, Repository users) throws Exception {
        // ruleid: new-string
        String text = new String("none");
        // ok: new-string
        String other = new String(bytes); // new String("none")
        // ok: new-string
        log("new String(\"none\")");
        for (String line : lines) {
            // ruleid: concatenation-in-loop
            text += line;
            String part = "";
            // ok: concatenation-in-loop
            part += line; // text += line;
            // ok: concatenation-in-loop
            log("text += line;");
            // ruleid: pattern-in-loop
            Pattern.compile("[a-z]+").matcher(line);
            // ok: pattern-in-loop
            NAME.matcher(line); // Pattern.compile("[a-z]+")
            // ok: pattern-in-loop
            Pattern.compile(line);
            // ok: pattern-in-loop
            log("Pattern.compile(\"[a-z]+\")");
            // ruleid: query-in-loop
            users.findById(line);
            // ok: query-in-loop
            users.add(line); // users.findById(line)
            // ok: query-in-loop
            log("users.findById(line)");
        }
        // ok: query-in-loop
        users.findById("one");
    }
}
