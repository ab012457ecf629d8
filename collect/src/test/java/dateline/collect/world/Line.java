package dateline.collect.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** The server's end of one connection, for replies that do with it what they like. */
public record Line(Socket socket, InputStream in, OutputStream out) {
  public void write(String text) throws IOException {
    write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  public void write(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  /** Comes back when the other side has hung up. */
  public void waitForTheEnd() throws IOException {
    while (in.read() >= 0) {
      // What else is asked stays without an answer.
    }
  }

  /** Whether the other side is still there after so many milliseconds without a word. */
  public boolean isHeldFor(int milliseconds) throws IOException {
    socket.setSoTimeout(milliseconds);
    try {
      return in.read() >= 0;
    } catch (SocketTimeoutException stillThere) {
      return true;
    }
  }
}
