import javax.xml.parsers.*;
import javax.xml.stream.*;

class Documents {
    String shown = "DocumentBuilderFactory.newInstance()";

    void open(java.io.InputStream in) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        // ruleid: unsafe-xml-parser
        builder.parse(in);
        // ok: unsafe-xml-parser
        builder.newDocument(); // builder.parse(in)
    }

    void stream(java.io.InputStream in) throws Exception {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        // ruleid: unsafe-xml-parser
        factory.createXMLStreamReader(in);
    }

    void sax(java.io.InputStream in, Handler handler) throws Exception {
        // ruleid: unsafe-xml-parser
        SAXParserFactory.newInstance().newSAXParser().parse(in, handler);
    }

    void closed(java.io.InputStream in) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        // ok: unsafe-xml-parser
        factory.newDocumentBuilder().parse(in);
    }

    void closedStream(java.io.InputStream in) throws Exception {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        // ok: unsafe-xml-parser
        factory.createXMLStreamReader(in);
        // ok: unsafe-xml-parser
        log("DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in)");
    }
}
