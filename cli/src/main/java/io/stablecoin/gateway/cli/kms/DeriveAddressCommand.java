package io.stablecoin.gateway.cli.kms;

import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.cli.Result;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
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

  private static final String RULE = "━".repeat(40);

  private final Console console;
  @Mixin private final KmsOptions kms;
  @Mixin private final KeyParameter parameter = new KeyParameter();

  public DeriveAddressCommand(Console console, KmsOptions kms) {
    this.console = console;
    this.kms = kms;
  }

  @Override
  public void run() {
    KmsKeyId key = parameter.key(kms);
    console.progress("Deriving the Ethereum address of " + key + "...");
    try (KmsSigner signer = KmsSigner.connect(key, kms.settings())) {
      console.progress("@|green ✓|@ KMS answered; the key can sign Ethereum transactions");
      console.print(toResult(signer), framed(signer));
    }
  }

  private static Result toResult(KmsSigner signer) {
    return Result.of("address", signer.address().toString())
        .with("keyArn", signer.keyArn())
        .with("keySpec", KEY_SPEC)
        .with("publicKey", signer.publicKey().uncompressed().toString());
  }

  private static String framed(KmsSigner signer) {
    return """
    %1$s
    KMS Key Information
    %1$s

    KMS Key ID:
      %2$s

    Ethereum Address:
      %3$s

    Public Key (uncompressed):
      %4$s

    %1$s\
    """
        .formatted(RULE, signer.keyArn(), signer.address(), signer.publicKey().uncompressed());
  }
}
