package dev.myfy.data.internal.pool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * A key and a certificate that signs itself, made by the JDK's keytool.
 *
 * @param certificate for localhost and 127.0.0.1, in PEM
 * @param key in PEM (PKCS-8), readable by its owner only
 */
record TlsKeys(Path certificate, Path key) {

  private static final String SECRET = "changeit";

  static TlsKeys in(Path directory)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path store = directory.resolve("server.p12");
    keytool(store);
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream stream = Files.newInputStream(store)) {
      keys.load(stream, SECRET.toCharArray());
    }
    Path certificate = directory.resolve("server.crt");
    Path key = directory.resolve("server.key");
    write(certificate, "CERTIFICATE", keys.getCertificate("server").getEncoded());
    byte[] encoded =
        Objects.requireNonNull(keys.getKey("server", SECRET.toCharArray())).getEncoded();
    write(key, "PRIVATE KEY", encoded);
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    return new TlsKeys(certificate, key);
  }

  private static void keytool(Path store) throws IOException, InterruptedException {
    String program = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> command =
        List.of(
            program,
            "-genkeypair",
            "-alias",
            "server",
            "-keyalg",
            "RSA",
            "-validity",
            "2",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost,ip:127.0.0.1",
            "-storetype",
            "PKCS12",
            "-storepass",
            SECRET,
            "-keystore",
            store.toString());
    Process process = new ProcessBuilder(command).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IOException("keytool failed");
    }
  }

  private static void write(Path file, String type, byte[] content) throws IOException {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    String pem = "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n";
    Files.writeString(file, pem, StandardCharsets.US_ASCII);
  }
}
