package dateline.stories;

import dateline.extract.PageDate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A sketch in bytes: a version byte, then the parts in order, strings as length and UTF-8, lists
 * with their size in front. A sketch takes about 1.8 kB, most of it the vector.
 */
final class SketchBytes {

  private static final int VERSION = 2;

  private SketchBytes() {}

  static byte[] write(Sketch sketch) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      write(out, sketch.id());
      write(out, sketch.outlet());
      write(out, sketch.headline());
      write(out, sketch.language());
      PageDate published = sketch.published();
      write(out, published == null ? null : published.value());
      write(out, published == null ? null : published.from().name());
      out.writeInt(sketch.vector().length);
      for (float x : sketch.vector()) {
        out.writeFloat(x);
      }
      write(out, sketch.space());
      out.writeInt(sketch.names().size());
      for (var name : sketch.names().entrySet()) {
        write(out, name.getKey());
        out.writeInt(name.getValue());
      }
      write(out, sketch.places());
      write(out, sketch.numbers());
      write(out, sketch.eventDates());
      write(out, sketch.ordinals());
    } catch (IOException e) {
      throw new UncheckedIOException("Sketch " + sketch.id() + " cannot be written", e);
    }
    return bytes.toByteArray();
  }

  static Sketch read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int version = in.readUnsignedByte();
      if (version != VERSION) {
        throw new IllegalArgumentException(
            "A sketch of version "
                + version
                + " cannot be read, only of version "
                + VERSION
                + "; make it again from its article: dateline rebuild stories");
      }
      String id = string(in);
      String outlet = string(in);
      String headline = string(in);
      String language = string(in);
      PageDate published = published(string(in), string(in));
      float[] vector = new float[size(in, Float.BYTES)];
      for (int i = 0; i < vector.length; i++) {
        vector[i] = in.readFloat();
      }
      Sketch sketch =
          new Sketch(
              id == null ? "" : id,
              outlet,
              headline,
              language,
              published,
              vector,
              string(in),
              counts(in),
              strings(in),
              strings(in),
              strings(in),
              strings(in));
      if (in.available() > 0) {
        throw new IllegalArgumentException(
            in.available() + " bytes are left after sketch " + sketch.id());
      }
      return sketch;
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "These " + bytes.length + " bytes are no whole sketch; make it again from its article",
          e);
    }
  }

  private static @Nullable PageDate published(@Nullable String value, @Nullable String from) {
    if (value == null) {
      return null;
    }
    return PageDate.From.INFERRED.name().equals(from)
        ? PageDate.inferred(value)
        : PageDate.stated(value);
  }

  private static void write(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
      return;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private static void write(DataOutputStream out, Collection<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      write(out, text);
    }
  }

  private static @Nullable String string(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length == -1) {
      return null;
    }
    if (length < 0 || length > in.available()) {
      throw new IllegalArgumentException("A string of " + length + " bytes does not fit a sketch");
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static int size(DataInputStream in, int bytesEach) throws IOException {
    int size = in.readInt();
    if (size < 0 || (long) size * bytesEach > in.available()) {
      throw new IllegalArgumentException("A list of " + size + " entries does not fit a sketch");
    }
    return size;
  }

  private static SortedSet<String> strings(DataInputStream in) throws IOException {
    SortedSet<String> strings = new TreeSet<>();
    for (int left = size(in, Integer.BYTES); left > 0; left--) {
      String text = string(in);
      strings.add(text == null ? "" : text);
    }
    return strings;
  }

  private static SortedMap<String, Integer> counts(DataInputStream in) throws IOException {
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (int left = size(in, 2 * Integer.BYTES); left > 0; left--) {
      String name = string(in);
      counts.put(name == null ? "" : name, in.readInt());
    }
    return counts;
  }
}
