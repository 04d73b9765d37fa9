import java.text.SimpleDateFormat;
import java.time.format.DateTimeFormatter;
import java.util.*;

class Statements {
    // ruleid: shared-date-format
    static final SimpleDateFormat DAY = new SimpleDateFormat("yyyy-MM-dd");
    // ok: shared-date-format
    final SimpleDateFormat month = new SimpleDateFormat("yyyy-MM"); // static final SimpleDateFormat DAY
    // ok: shared-date-format
    static final String NOTE = "static final SimpleDateFormat DAY = new SimpleDateFormat()";

    void threads(Thread worker, Runnable task, Object queue) throws Exception {
        // ruleid: thread-run
        new Thread(task).run();
        // ruleid: thread-run
        worker.run();
        // ok: thread-run
        worker.start(); // worker.run();
        // ok: thread-run
        task.run();
        // ok: thread-run
        log("worker.run();");
        // ruleid: wait-without-loop
        if (empty) {
            queue.wait();
        }
        while (true) {
            // ok: wait-without-loop
            if (empty) { // if (empty) queue.wait();
                queue.wait();
            }
            // ok: wait-without-loop
            if (empty) log("if (empty) { queue.wait(); }");
        }
    }

    void locks(Object lock) {
        // ruleid: shared-lock-object
        synchronized ("lock") {
            log();
        }
        // ruleid: shared-lock-object
        synchronized (new Object()) {
            log();
        }
        // ok: shared-lock-object
        synchronized (lock) { // synchronized ("lock")
            log("synchronized (new Object()) { }");
        }
    }

    void dates() {
        // ruleid: week-year
        new SimpleDateFormat("YYYY-MM-dd");
        // ruleid: week-year
        DateTimeFormatter.ofPattern("yyyy-mm-dd");
        // ruleid: week-year
        DateTimeFormatter.ofPattern("yyyy-MM-DD");
        // ok: week-year
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"); // "YYYY-MM-dd"
        // ok: week-year
        DateTimeFormatter.ofPattern("YYYY-'W'ww");
        // ok: week-year
        new SimpleDateFormat("HH:mm dd.MM.yyyy");
        // ok: week-year
        log("YYYY-MM-dd");
    }

    void loops(int[] values, List<String> names, String text, int count) {
        // ruleid: increment-lost
        count = count++;
        // ok: increment-lost
        count++; // count = count++;
        // ok: increment-lost
        int old = count++;
        // ok: increment-lost
        log("count = count++;");
        // ruleid: past-the-end
        for (int i = 0; i <= values.length; i++) {
            count += values[i];
        }
        // ruleid: past-the-end
        for (int i = 0; i <= names.size(); i++) {
            log(1);
            String name = names.get(i);
        }
        // ok: past-the-end
        for (int i = 0; i < values.length; i++) { // i <= values.length
            log("i <= values.length", values[i]);
        }
        // ok: past-the-end
        for (int i = 0; i <= values.length; i++) {
            count += i == values.length ? 0 : values[i];
        }
        // ok: past-the-end
        for (int i = 0; i <= values.length; i++) {
            if (i < values.length) {
                count += values[i];
            }
        }
        // ok: past-the-end
        for (int i = 0; i <= text.length(); i++) {
            log(text.substring(0, i));
        }
        for (String name : names) {
            if (name.isEmpty()) {
                // ruleid: removal-while-iterating
                names.remove(name);
            }
        }
        for (String name : names) { // names.remove(name)
            if (name.isEmpty()) {
                // ok: removal-while-iterating
                names.remove(name);
                break;
            }
        }
        for (String name : new ArrayList<>(names)) {
            // ok: removal-while-iterating
            names.remove(name);
            log("names.remove(name)");
        }
    }

    void collections() {
        // ruleid: duplicate-element
        Set.of("mm", "cm", "mm");
        // ruleid: duplicate-element
        Map.of("a", 1, "a", 2);
        // ok: duplicate-element
        Set.of("mm", "cm", "m"); // Set.of("mm", "mm")
        // ok: duplicate-element
        Map.of("a", "b", "b", "b");
        // ok: duplicate-element
        List.of("Set.of(1, 1)", "mm", "mm");
    }

    public Optional<String> find(String name) {
        if (name.isEmpty()) {
            // ruleid: null-optional
            return null;
        }
        // ok: null-optional
        return Optional.of("return null;"); // return null;
    }

    String plain() {
        // ok: null-optional
        return null;
    }

    public String name() {
        // ruleid: endless-call
        return name();
    }

    void rename(String name) {
        // ruleid: endless-call
        this.rename(name);
    }

    void walk(Node node) { // void walk(Node node) { walk(node); }
        // ok: endless-call
        walk(node.next());
    }

    String title() {
        // ok: endless-call
        return super.title() + "title()";
    }

    void causes() throws Exception {
        try {
            log();
        } catch (RuntimeException e) {
            // ruleid: lost-cause
            throw new IllegalStateException(e.getMessage());
        } catch (IOException e) {
            // ok: lost-cause
            throw new IllegalStateException(e.getMessage(), e); // new IllegalStateException(e.getMessage())
        } catch (Exception e) {
            log(e);
            // ok: lost-cause
            throw new IllegalStateException("e.getMessage()");
        }
    }
}
