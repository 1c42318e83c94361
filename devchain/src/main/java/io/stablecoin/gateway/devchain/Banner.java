package io.stablecoin.gateway.devchain;

import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.Bytes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the EVM node prints as it starts: its accounts, then where it listens. */
final class Banner {

  private static final Pattern ACCOUNT = Pattern.compile("\\(\\d+\\) (0x[0-9a-fA-F]{40}) .*");
  private static final Pattern PRIVATE_KEY = Pattern.compile("\\(\\d+\\) (0x[0-9a-f]{64})");
  private static final Pattern LISTENING = Pattern.compile("Listening on (127\\.0\\.0\\.1:\\d+)");

  private final List<Address> addresses = new ArrayList<>();
  private final List<Bytes> privateKeys = new ArrayList<>();

  /** What the whole banner said. */
  record Content(URI rpcUrl, List<DevAccount> accounts) {}

  /** Takes the next line; answers the content once the last line of the banner came. */
  Optional<Content> read(String line) {
    var account = ACCOUNT.matcher(line);
    if (account.matches()) {
      addresses.add(Address.parse(account.group(1)));
    }
    var privateKey = PRIVATE_KEY.matcher(line);
    if (privateKey.matches()) {
      privateKeys.add(Bytes.fromHex(privateKey.group(1)));
    }
    var listening = LISTENING.matcher(line);
    return listening.matches()
        ? Optional.of(new Content(URI.create("http://" + listening.group(1)), accounts()))
        : Optional.empty();
  }

  private List<DevAccount> accounts() {
    List<DevAccount> accounts = new ArrayList<>();
    for (int i = 0; i < addresses.size(); i++) {
      accounts.add(new DevAccount(addresses.get(i), privateKeys.get(i)));
    }
    return List.copyOf(accounts);
  }
}
