package dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A real process is killed while pages are sent to it, more than once. */
@Timeout(240)
class KilledInboxTest {
  private static final String TOKEN = "a-word-that-nobody-guesses";
  private static final int[] KILLED_AFTER = {1, 40, 25};
  private static final Pattern OPEN = Pattern.compile("http://localhost:(\\d+)/");

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private int number;

  @Test
  void whatWasTakenIsReadWhateverHappensToTheProcess() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("dateline.properties"), "collect.token=" + TOKEN + "\n");
    Set<String> taken = ConcurrentHashMap.newKeySet();
    for (int pages : KILLED_AFTER) {
      taken.addAll(serveAndKillAfter(pages, data));
    }
    assertThat(taken).hasSizeGreaterThanOrEqualTo(1 + 40 + 25);
    read(data, taken.size());
    Set<String> read =
        Command.run("export", "articles", "--data", data)
            .out()
            .lines()
            .map(row -> JsonMapper.shared().readTree(row).path("sourceId").stringValue())
            .collect(Collectors.toSet());
    assertThat(read).containsAll(taken);
    assertThat(Command.run("refused", "--data", data).out()).isEmpty();
  }

  /** The addresses of pages that were taken before the process died in the middle of others. */
  private Set<String> serveAndKillAfter(int pages, Path data) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                "dateline.app.Main",
                "serve",
                "--port",
                "0",
                "--data",
                data.toString())
            .start();
    Set<String> taken = ConcurrentHashMap.newKeySet();
    try (BufferedReader err = process.errorReader(StandardCharsets.UTF_8)) {
      int port = port(err);
      Thread[] senders = new Thread[3];
      for (int i = 0; i < senders.length; i++) {
        int first = number++ * 100_000;
        senders[i] = Thread.ofPlatform().start(() -> sendUntilDead(port, first, taken));
      }
      while (taken.size() < pages) {
        Thread.onSpinWait();
      }
      process.toHandle().destroyForcibly();
      for (Thread sender : senders) {
        sender.join();
      }
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor()).isNotZero();
    return taken;
  }

  private static int port(BufferedReader err) throws IOException {
    for (String line = err.readLine(); line != null; line = err.readLine()) {
      Matcher open = OPEN.matcher(line);
      if (open.find()) {
        return Integer.parseInt(open.group(1));
      }
    }
    throw new IOException("The process ended before its desk was open");
  }

  private void sendUntilDead(int port, int first, Set<String> taken) {
    for (int i = first; ; i++) {
      String address = "https://outlet.example/" + i;
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + port + "/api/v1/pages?url=" + address))
              .header("Authorization", "Bearer " + TOKEN)
              .header("Content-Type", "text/html; charset=utf-8")
              .POST(BodyPublishers.ofString(page(i)))
              .build();
      try {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(202);
        taken.add(address);
      } catch (IOException dead) {
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static String page(int number) {
    return Papers.page(
        "Ostrel Post",
        "Aviso número " + number,
        "La junta del puerto de Ostrel publicó el lunes el aviso número "
            + number
            + ", según el cual el puente giratorio seguirá cerrado hasta que se cuente cada perno.");
  }

  private static void read(Path data, int atLeast) throws InterruptedException {
    BlockingQueue<Integer> rounds = new LinkedBlockingQueue<>();
    try (Wiring wiring = new Wiring(data)) {
      long known = wiring.store().catalogue().counts().articles();
      Collecting collecting = Collecting.begin(wiring, false, rounds::add);
      while (known < atLeast) {
        known += rounds.take();
      }
      collecting.close();
    }
  }
}
