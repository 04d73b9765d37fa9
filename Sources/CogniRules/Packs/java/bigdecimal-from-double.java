import java.math.BigDecimal;

class Prices {
    String shown = "new BigDecimal(0.1)";
    // ruleid: bigdecimal-from-double
    BigDecimal tax = new BigDecimal(0.19);

    BigDecimal total(BigDecimal net, double rate) {
        // ruleid: bigdecimal-from-double
        net = net.add(new BigDecimal(-12.30));
        // ok: bigdecimal-from-double
        net = net.add(new BigDecimal("0.1")); // not new BigDecimal(0.1)
        // ok: bigdecimal-from-double
        net = net.add(BigDecimal.valueOf(0.1));
        // ok: bigdecimal-from-double
        net = net.add(new BigDecimal(0.5));
        // ok: bigdecimal-from-double
        return net.multiply(new BigDecimal(rate));
    }
}
