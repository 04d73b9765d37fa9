import javax.xml.parsers.*;
import javax.xml.stream.*;

class Documents {
    String shown = "DocumentBuilderFactory.newInstance()";

    void open(java.io.InputStream in) throws Exception {
        // ruleid: unsafe-xml-parser
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    }

    void stream(java.io.InputStream in) throws Exception {
        // ruleid: unsafe-xml-parser
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.createXMLStreamReader(in);
    }

    void closed(java.io.InputStream in) throws Exception {
        // ok: unsafe-xml-parser
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.newDocumentBuilder().parse(in);
    }

    void closedStream(java.io.InputStream in) throws Exception {
        // ok: unsafe-xml-parser
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        // ok: unsafe-xml-parser
        log("DocumentBuilderFactory.newInstance()"); // SAXParserFactory.newInstance()
    }
}
