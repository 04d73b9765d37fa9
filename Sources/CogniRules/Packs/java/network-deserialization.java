import java.io.*;
import java.util.Base64;

class Receiver {
    String shown = "new ObjectInputStream(socket.getInputStream())";

    void receive(java.net.Socket socket, String cookie, File file) throws Exception {
        // ruleid: network-deserialization
        ObjectInputStream a = new ObjectInputStream(socket.getInputStream());
        // ruleid: network-deserialization
        ObjectInputStream b = new ObjectInputStream(new BufferedInputStream(socket.getInputStream()));
        // ruleid: network-deserialization
        Object c = new ObjectInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(cookie))).readObject();

        // ok: network-deserialization
        DataInputStream d = new DataInputStream(socket.getInputStream());
        // ok: network-deserialization
        ObjectInputStream e = new ObjectInputStream(new FileInputStream(file));
        // ok: network-deserialization
        log("new ObjectInputStream(socket.getInputStream())"); // new ObjectInputStream(socket.getInputStream())
    }
}
