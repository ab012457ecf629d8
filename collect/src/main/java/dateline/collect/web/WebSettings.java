package dateline.collect.web;

import java.time.InstantSource;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Web} is made from.
 *
 * @param identity who asks
 * @param rules which servers may be asked
 * @param limits how much is borne with
 * @param names looks names up
 * @param clock tells when an answer came
 * @param trust decides which certificates are good; null for those that the JDK trusts. Hosts of
 *     one's own network may need another; there is no way to trust everything.
 */
public record WebSettings(
    Identity identity,
    AddressRules rules,
    FetchLimits limits,
    Names names,
    InstantSource clock,
    @Nullable X509TrustManager trust) {

  /** The public internet within the usual bounds. */
  public static WebSettings of(Identity identity, InstantSource clock) {
    return new WebSettings(
        identity, AddressRules.PUBLIC, FetchLimits.DEFAULT, Names.ofThisMachine(), clock, null);
  }

  /** The same with other rules. */
  public WebSettings with(AddressRules other) {
    return new WebSettings(identity, other, limits, names, clock, trust);
  }

  /** The same with other bounds. */
  public WebSettings with(FetchLimits other) {
    return new WebSettings(identity, rules, other, names, clock, trust);
  }

  /** The same with names looked up elsewhere. */
  public WebSettings with(Names other) {
    return new WebSettings(identity, rules, limits, other, clock, trust);
  }

  /** The same with other certificates trusted. */
  public WebSettings with(X509TrustManager other) {
    return new WebSettings(identity, rules, limits, names, clock, other);
  }
}
