package dateline.stories.sketch;

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
 * with their size in front. A sketch takes about 2.5 kB, half of it vectors.
 */
public final class SketchBytes {

  private static final int VERSION = 4;

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
      write(out, sketch.opening());
      write(out, sketch.opening().space());
      write(out, sketch.nameWords());
      write(out, sketch.pairs());
      out.writeInt(sketch.names().size());
      for (var name : sketch.names().entrySet()) {
        write(out, name.getKey());
        out.writeInt(name.getValue());
      }
      write(out, sketch.places());
      write(out, sketch.numbers());
      write(out, sketch.eventDates());
      write(out, sketch.ordinals());
      write(out, sketch.template());
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
      Sketch sketch =
          new Sketch(
              id == null ? "" : id,
              outlet,
              headline,
              language,
              published,
              opening(in).in(string(in)),
              terms(in),
              terms(in),
              counts(in),
              strings(in),
              strings(in),
              strings(in),
              strings(in),
              template(in));
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

  private static void write(DataOutputStream out, Opening opening) throws IOException {
    out.writeInt(opening.scales().length);
    for (float scale : opening.scales()) {
      out.writeFloat(scale);
    }
    out.writeInt(opening.vectors().length);
    out.write(opening.vectors());
  }

  private static Opening opening(DataInputStream in) throws IOException {
    float[] scales = new float[size(in, Float.BYTES)];
    for (int i = 0; i < scales.length; i++) {
      scales[i] = in.readFloat();
    }
    byte[] vectors = in.readNBytes(size(in, 1));
    if (scales.length > 0 && vectors.length % scales.length != 0) {
      throw new IllegalArgumentException(
          vectors.length + " bytes are not " + scales.length + " vectors of one length");
    }
    return Opening.of(vectors, scales);
  }

  private static void write(DataOutputStream out, Terms terms) throws IOException {
    out.writeInt(terms.size());
    for (int i = 0; i < terms.size(); i++) {
      out.writeInt(terms.key(i));
      out.writeFloat(terms.weight(i));
    }
  }

  private static Terms terms(DataInputStream in) throws IOException {
    int[] keys = new int[size(in, Integer.BYTES + Float.BYTES)];
    float[] weights = new float[keys.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = in.readInt();
      weights[i] = in.readFloat();
    }
    return Terms.of(keys, weights);
  }

  private static void write(DataOutputStream out, Template template) throws IOException {
    out.writeInt(template.size());
    for (int i = 0; i < template.size(); i++) {
      out.writeInt(template.mould(i));
      out.writeInt(template.filling(i));
    }
    out.writeInt(template.dated());
  }

  private static Template template(DataInputStream in) throws IOException {
    int[] moulds = new int[size(in, 2 * Integer.BYTES)];
    int[] fillings = new int[moulds.length];
    for (int i = 0; i < moulds.length; i++) {
      moulds[i] = in.readInt();
      fillings[i] = in.readInt();
    }
    return Template.of(moulds, fillings, in.readInt());
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
