package dateline.collect.world;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * An authority that nobody knows, and the certificates that it signs; made by the JDK's keytool.
 */
public final class Certificates {
  private static final String PASSWORD = "of a test";

  private final Path file;

  /**
   * Founds the authority.
   *
   * @param folder where its keys are kept
   */
  public Certificates(Path folder) throws IOException, InterruptedException {
    file = folder.resolve("keys.p12");
    keytool("-alias", "authority", "-dname", "CN=Nobody", "-ext", "bc:c", "-validity", "30");
  }

  /**
   * What a server with a certificate for a host is made from.
   *
   * @param from when it begins to hold, as keytool writes it: "-1d"
   * @param days how long it holds
   */
  public SSLContext server(String host, String from, int days)
      throws IOException, InterruptedException, GeneralSecurityException {
    String alias = host + from;
    keytool(
        "-alias",
        alias,
        "-signer",
        "authority",
        "-dname",
        "CN=" + host,
        "-ext",
        "san=dns:" + host,
        "-startdate",
        from,
        "-validity",
        String.valueOf(days));
    KeyStore store = load();
    for (String other : Collections.list(store.aliases())) {
      if (!other.equals(alias)) {
        store.deleteEntry(other);
      }
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  /** Trusts this authority and no other. */
  public X509TrustManager trust() throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    trusted.setCertificateEntry("authority", load().getCertificate("authority"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    return Arrays.stream(trust.getTrustManagers())
        .map(X509TrustManager.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private KeyStore load() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private void keytool(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-keyalg", "EC", "-storetype", "PKCS12"));
    command.addAll(List.of("-storepass", PASSWORD, "-keystore", file.toString()));
    command.addAll(List.of(options));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    byte[] said = process.getInputStream().readAllBytes();
    if (process.waitFor() != 0) {
      throw new IOException("keytool failed: " + new String(said, StandardCharsets.UTF_8));
    }
  }
}
