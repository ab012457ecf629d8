package dateline.collect.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Asks one address once, without following where the answer points. Thread-safe. */
final class Exchange implements AutoCloseable {
  /** A connection outlasts a polite pause, and not much more. */
  private static final Duration IDLE = Duration.ofSeconds(30);

  /** More hosts than are visited in that time, so that robots.txt and the page share one. */
  private static final int IDLE_CONNECTIONS = 512;

  private static final Pattern ZEROS = Pattern.compile("0+");

  private final GuardedSockets sockets;
  private final OkHttpClient client;
  private final String userAgent;

  Exchange(WebSettings settings) {
    FetchLimits limits = settings.limits();
    userAgent = settings.identity().userAgent();
    sockets = new GuardedSockets(settings.rules());
    X509TrustManager trust = settings.trust() == null ? trustOfJdk() : settings.trust();
    client =
        new OkHttpClient.Builder()
            .dns(new GuardedNames(settings.names(), settings.rules(), limits.connect()))
            .proxy(Proxy.NO_PROXY)
            .socketFactory(sockets)
            .sslSocketFactory(sockets.under(tls(trust).getSocketFactory()), trust)
            // Its headers of HTTP/2 have no bound, and one question at a time has no use for
            // streams.
            .protocols(List.of(Protocol.HTTP_1_1))
            .followRedirects(false)
            .followSslRedirects(false)
            .cookieJar(CookieJar.NO_COOKIES)
            .fastFallback(false)
            .connectTimeout(limits.connect().toMillis(), TimeUnit.MILLISECONDS)
            .readTimeout(limits.silence().toMillis(), TimeUnit.MILLISECONDS)
            .writeTimeout(limits.silence().toMillis(), TimeUnit.MILLISECONDS)
            .callTimeout(limits.whole().toMillis(), TimeUnit.MILLISECONDS)
            .connectionPool(
                new ConnectionPool(IDLE_CONNECTIONS, IDLE.toMillis(), TimeUnit.MILLISECONDS))
            .addNetworkInterceptor(this::onTheWire)
            .build();
  }

  /** What an exchange reached: filled on the wire, read when the answer is there. */
  static final class Reached {
    private volatile @Nullable InetAddress server;
    private volatile @Nullable GuardedSocket socket;

    /** The address that answered. Only to be asked once an answer is there. */
    InetAddress server() {
      return Objects.requireNonNull(server, "Nothing was reached");
    }

    /** The answer's body, each byte of which lets others come in. */
    InputStream body(Response answer) {
      GuardedSocket guarded = Objects.requireNonNull(socket, "Nothing was reached");
      return new FilterInputStream(answer.body().byteStream()) {
        @Override
        public int read() throws IOException {
          guarded.taken(1);
          return super.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
          int count = super.read(buffer, offset, length);
          guarded.taken(Math.max(0, count));
          return count;
        }
      };
    }
  }

  /** The question, not yet asked. */
  Call call(WebAddress address, Wanted wanted, Validators known, Reached reached) {
    Request.Builder question =
        new Request.Builder()
            .url(address.url())
            .tag(Reached.class, reached)
            .header("User-Agent", userAgent)
            .header("Accept", wanted.accept())
            .header("Accept-Language", "*")
            .header("Accept-Encoding", Body.ENCODINGS);
    if (known.etag() != null) {
      question.header("If-None-Match", known.etag());
    }
    if (known.lastModified() != null) {
      question.header("If-Modified-Since", known.lastModified());
    }
    return client.newCall(question.build());
  }

  private Response onTheWire(Interceptor.Chain chain) throws IOException {
    Connection connection = chain.connection();
    GuardedSocket socket = sockets.guarded(connection.socket());
    socket.begin();
    Reached reached = chain.request().tag(Reached.class);
    if (reached != null) {
      reached.server = connection.route().socketAddress().getAddress();
      reached.socket = socket;
    }
    return patient(chain.proceed(chain.request()));
  }

  /**
   * OkHttp asks again at once where a server says "in 0 seconds"; manners are decided elsewhere.
   */
  private static Response patient(Response answer) {
    String wait = answer.header("Retry-After");
    boolean atOnce = answer.code() == 503 && wait != null && ZEROS.matcher(wait).matches();
    return atOnce ? answer.newBuilder().removeHeader("Retry-After").build() : answer;
  }

  private static SSLContext tls(X509TrustManager trust) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {trust}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK has no TLS; use another", e);
    }
  }

  private static X509TrustManager trustOfJdk() {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      return Arrays.stream(factory.getTrustManagers())
          .filter(X509TrustManager.class::isInstance)
          .map(X509TrustManager.class::cast)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("This JDK trusts nobody; use another"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK's certificates cannot be read; mend it", e);
    }
  }

  @Override
  public void close() {
    client.connectionPool().evictAll();
    client.dispatcher().executorService().shutdown();
  }
}
