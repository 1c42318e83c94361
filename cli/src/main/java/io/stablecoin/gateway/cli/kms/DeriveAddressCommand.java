package io.stablecoin.gateway.cli.kms;

import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.cli.Result;
import io.stablecoin.gateway.signer.awskms.KmsSigner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "derive-address",
    description = "Show the Ethereum address of a key.",
    footer = {"", "Example:", "  ./gateway kms derive-address alias/gateway --json"})
public final class DeriveAddressCommand implements Runnable {

  /** The one key spec that Ethereum can use; a key of any other is refused before. */
  private static final String KEY_SPEC = "ECC_SECG_P256K1";

  private final Console console;
  @Mixin private final KmsOptions kms;
  @Mixin private final KeyParameter parameter = new KeyParameter();

  public DeriveAddressCommand(Console console, KmsOptions kms) {
    this.console = console;
    this.kms = kms;
  }

  @Override
  public void run() {
    try (KmsSigner signer = KmsSigner.connect(parameter.key(kms), kms.settings())) {
      console.print(
          Result.of("address", signer.address().toString())
              .with("keyArn", signer.keyArn())
              .with("keySpec", KEY_SPEC)
              .with("publicKey", signer.publicKey().uncompressed().toString()));
    }
  }
}
