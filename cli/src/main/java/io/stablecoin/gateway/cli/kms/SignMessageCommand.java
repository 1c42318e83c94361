package io.stablecoin.gateway.cli.kms;

import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.signer.Signature;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsSigner;
import io.stablecoin.gateway.signer.awskms.observation.SigningRecorder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "sign-message",
    description = "Sign a text as wallets do (EIP-191, personal_sign).",
    footer = {"", "Example:", "  ./gateway kms sign-message alias/gateway \"I own this wallet\""})
public final class SignMessageCommand implements Runnable {

  private final Console console;
  @Mixin private final KmsOptions kms;
  @Mixin private final KeyAndSubject parameters = new KeyAndSubject();
  @Mixin private final ForceOption force = new ForceOption();

  public SignMessageCommand(Console console, KmsOptions kms) {
    this.console = console;
    this.kms = kms;
  }

  @Override
  public void run() {
    KmsKeyId key = parameters.key(kms);
    SigningRecorder recorder = kms.record(console).unless(force.isGiven());
    try (KmsSigner signer = KmsSigner.of(key, kms.settings()).recorder(recorder).connect()) {
      Signature signature = signer.signMessage(parameters.subject());
      SignedSubject.print(console, signature, signer.address());
    }
  }
}
