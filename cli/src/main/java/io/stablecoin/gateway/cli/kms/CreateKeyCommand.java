package io.stablecoin.gateway.cli.kms;

import io.stablecoin.gateway.aws.CreatedKey;
import io.stablecoin.gateway.aws.KeyAdministration;
import io.stablecoin.gateway.aws.KeyAlias;
import io.stablecoin.gateway.aws.KeyRequest;
import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.cli.Result;
import io.stablecoin.gateway.signer.awskms.KmsSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "create-key",
    description = "Make a key that signs Ethereum transactions, and show its address.",
    footer = {
      "",
      "Examples:",
      "  ./gateway kms create-key --alias alias/gateway",
      "  ./gateway kms create-key --description 'Hot wallet' \\",
      "    --tag Application=stablecoin-gateway --tag Environment=production --multi-region"
    })
public final class CreateKeyCommand implements Runnable {

  private final Console console;
  @Mixin private final KmsOptions kms;

  @Option(names = "--alias", paramLabel = "alias/NAME", description = "A name for the key.")
  private @Nullable String alias;

  @Option(
      names = "--description",
      paramLabel = "TEXT",
      defaultValue = "Stablecoin Gateway hot wallet",
      description = "Default: ${DEFAULT-VALUE}.")
  private String description = "";

  @Option(names = "--tag", paramLabel = "KEY=VALUE", description = "May be given several times.")
  private Map<String, String> tags = new LinkedHashMap<>();

  @Option(names = "--multi-region", description = "The key can be replicated to other Regions.")
  private boolean multiRegion;

  public CreateKeyCommand(Console console, KmsOptions kms) {
    this.console = console;
    this.kms = kms;
  }

  @Override
  public void run() {
    Optional<KeyAlias> name = Optional.ofNullable(alias).map(KeyAlias::new);
    KmsSettings settings = kms.settings();
    CreatedKey key = create(new KeyRequest(description, tags, name, multiRegion), settings);
    Result result = Result.of("keyId", key.keyId()).with("arn", key.arn());
    if (name.isPresent()) {
      result = result.with("alias", name.get().toString());
    }
    console.print(result.with("address", new NewKey(key, settings).address().toString()));
  }

  private static CreatedKey create(KeyRequest request, KmsSettings settings) {
    try (KeyAdministration administration = KeyAdministration.open(settings)) {
      return administration.createKey(request);
    }
  }
}
