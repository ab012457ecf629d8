package dateline.desk.inbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A word that only those know who may send. It is compared by its hash, so that the time that takes
 * tells nothing of it, its length neither. Immutable; never printed.
 */
public final class Token {
  private final byte[] hash;

  private Token(byte[] hash) {
    this.hash = hash;
  }

  /** The token of a word. */
  public static Token of(String word) {
    return new Token(hash(word));
  }

  /** Whether a word is the one. */
  public boolean is(String word) {
    return MessageDigest.isEqual(hash, hash(word));
  }

  private static byte[] hash(String word) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "Token";
  }
}
