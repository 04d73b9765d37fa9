import java.io.*;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.Lock;

class Results {
    String shown = "name.trim();";

    void texts(String name, BigDecimal sum, LocalDate day, StringBuilder text) {
        // ruleid: ignored-result
        name.trim();
        // ruleid: ignored-result
        sum.add(BigDecimal.ONE);
        // ruleid: ignored-result
        day.plusDays(1);
        // ok: ignored-result
        String clean = name.trim(); // name.trim();
        // ok: ignored-result
        text.replace(0, 1, "name.trim();");
        // ok: ignored-result
        log(name.trim());
    }

    void waits(Lock lock, Semaphore permits, InputStream in, byte[] buffer) throws Exception {
        // ruleid: ignored-wait
        lock.tryLock();
        // ruleid: ignored-wait
        permits.tryAcquire(1, TimeUnit.SECONDS);
        // ok: ignored-wait
        if (lock.tryLock()) log("lock.tryLock();"); // lock.tryLock();
        // ok: ignored-wait
        lock.lock();
        // ruleid: ignored-read
        in.read(buffer);
        // ok: ignored-read
        int count = in.read(buffer); // in.read(buffer);
        // ok: ignored-read
        in.read();
        // ok: ignored-read
        log("in.read(buffer);");
    }

    void numbers(Random random, String key, int items, int size, double rate) {
        // ruleid: absolute-of-any-integer
        int a = Math.abs(random.nextInt());
        // ruleid: absolute-of-any-integer
        int b = Math.abs(key.hashCode()) % 16;
        // ok: absolute-of-any-integer
        int c = Math.abs(random.nextInt(9)); // Math.abs(random.nextInt())
        // ok: absolute-of-any-integer
        log("Math.abs(key.hashCode())", Math.abs(items));
        // ruleid: truncated-random
        int d = (int) Math.random() * 6;
        // ok: truncated-random
        int e = (int) (Math.random() * 6); // (int) Math.random() * 6
        // ok: truncated-random
        log("(int) Math.random() * 6");
        // ruleid: integer-division
        double f = Math.ceil(items / size);
        // ruleid: integer-division
        double g = (double) (items / size);
        // ok: integer-division
        double h = Math.ceil((double) items / size); // Math.ceil(items / size)
        // ok: integer-division
        log("Math.ceil(items / size)", Math.ceil(items / rate));
    }

    void separators(String version, Splitter other) {
        // ruleid: special-separator
        String[] parts = version.split(".");
        // ruleid: special-separator
        version.split("|");
        // ruleid: special-separator
        String plain = version.replaceAll(".", "");
        // ok: special-separator
        parts = version.split("\\."); // version.split(".")
        // ok: special-separator
        plain = version.replaceAll(".", "*");
        // ok: special-separator
        other.split(".", "version.split(\".\")");
        // ruleid: builder-of-character
        new StringBuilder('[');
        // ok: builder-of-character
        new StringBuilder("["); // new StringBuilder('[')
        // ok: builder-of-character
        log("new StringBuilder('[')", new StringBuilder(16));
        // ruleid: no-assertion
        assertThat(parts.length == 2);
        // ok: no-assertion
        assertThat(parts.length).isEqualTo(2); // assertThat(parts.length == 2);
        // ok: no-assertion
        assertThat(parts.length, is(2));
        // ok: no-assertion
        log("assertThat(x);");
    }
}
