package dateline.collect.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.collect.world.TestWorld;
import java.net.InetAddress;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "93.184.215.14",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2606:4700::1111",
        "2001:200::1",
        "2a00:1450:4001:800::200e",
        "64:ff9b::5db8:d70e"
      })
  void publicAddressesMayBeReached(String address) {
    assertThat(AddressRules.PUBLIC.refusal("outlet.example", TestWorld.address(address))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://outlet.example/",
        "https://outlet.example/",
        "http://outlet.example:8080/",
        "https://93.184.215.14:8443/",
        "https://[2606:4700::1111]/"
      })
  void theWebMayBeAsked(String address) throws RefusedAddress {
    assertThat(AddressRules.PUBLIC.refusal(WebAddress.of(address))).isNull();
  }

  @Test
  void portsAreAllowedByName() throws RefusedAddress {
    WebAddress address = WebAddress.of("http://outlet.example:9000/");

    assertThat(AddressRules.PUBLIC.refusal(address)).contains("port 9000", "collect.allow.ports");
    assertThat(AddressRules.PUBLIC.refusal(WebAddress.of("http://127.0.0.1:9000/")))
        .contains("collect.allow.ports", "collect.allow.networks");
    assertThat(AddressRules.PUBLIC.withPorts(9000).refusal(address)).isNull();
    assertThatThrownBy(() -> AddressRules.PUBLIC.withPorts(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNamedHostMayBeInside() throws RefusedAddress {
    AddressRules rules = AddressRules.PUBLIC.withHosts("Wiki.internal", "desk");

    assertThat(rules.refusal(WebAddress.of("http://wiki.internal/"))).isNull();
    assertThat(rules.refusal(WebAddress.of("http://desk/"))).isNull();
    assertThat(rules.refusal(WebAddress.of("http://other.internal/")))
        .contains("collect.allow.hosts");
    assertThat(rules.refusal("wiki.internal", TestWorld.address("10.0.0.1"))).isNull();
    assertThat(rules.refusal("x.wiki.internal", TestWorld.address("10.0.0.1"))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/x",
        "::/129",
        "localhost/8",
        "a"
      })
  void whatIsNoNetworkIsTold(String text) {
    assertThatThrownBy(() -> AddressRules.PUBLIC.withNetworks(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("as in 10.0.0.0/8");
  }

  @Property
  void aNetworkHoldsWhatSharesItsFirstBits(
      @ForAll @Size(4) byte[] prefix,
      @ForAll @IntRange(min = 0, max = 32) int bits,
      @ForAll @IntRange(min = 0, max = 31) int flipped)
      throws Exception {
    Network network = Network.of(InetAddress.getByAddress(prefix).getHostAddress() + "/" + bits);
    byte[] other = Arrays.copyOf(prefix, 4);
    other[flipped / 8] ^= (byte) (0x80 >> (flipped % 8));

    assertThat(network.contains(InetAddress.getByAddress(prefix))).isTrue();
    assertThat(network.contains(InetAddress.getByAddress(other))).isEqualTo(flipped >= bits);
    assertThat(network).hasToString(InetAddress.getByAddress(prefix).getHostAddress() + "/" + bits);
  }

  @Property
  void mappedAddressesAreJudgedAsWhatTheyMap(@ForAll @Size(4) byte[] four) throws Exception {
    byte[] mapped = new byte[16];
    mapped[10] = (byte) 0xFF;
    mapped[11] = (byte) 0xFF;
    System.arraycopy(four, 0, mapped, 12, 4);
    AddressRules rules = AddressRules.PUBLIC;

    assertThat(rules.refusal("a.example", InetAddress.getByAddress(mapped)))
        .isEqualTo(rules.refusal("a.example", InetAddress.getByAddress(four)));
  }
}
