package io.stablecoin.gateway.cli.kms;

import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.signer.Signature;
import io.stablecoin.gateway.signer.SigningOperation;
import io.stablecoin.gateway.signer.SigningRequest;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsSigner;
import io.stablecoin.gateway.signer.awskms.observation.SigningRecorder;
import io.stablecoin.gateway.signer.typeddata.TypedData;
import java.io.InputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "sign-typed-data",
    description = {
      "Sign typed data as wallets do (EIP-712, eth_signTypedData_v4).",
      "SUBJECT is a file of its JSON; - reads stdin."
    },
    footer = {"", "Example:", "  ./gateway kms sign-typed-data alias/gateway permit.json --json"})
public final class SignTypedDataCommand implements Runnable {

  private final Console console;
  private final NamedInput input;
  @Mixin private final KmsOptions kms;
  @Mixin private final KeyAndSubject parameters = new KeyAndSubject();
  @Mixin private final ForceOption force = new ForceOption();

  public SignTypedDataCommand(Console console, KmsOptions kms, InputStream input) {
    this.console = console;
    this.kms = kms;
    this.input = new NamedInput(input);
  }

  @Override
  public void run() {
    // Read before KMS is asked: what is malformed must not cost a call.
    TypedData data = TypedData.parse(input.read(parameters.subject()));
    KmsKeyId key = parameters.key(kms);
    SigningRecorder recorder = kms.record(console).unless(force.isGiven());
    try (KmsSigner signer = KmsSigner.of(key, kms.settings()).recorder(recorder).connect()) {
      Signature signature =
          signer.sign(SigningRequest.of(SigningOperation.SIGN_TYPED_DATA, data.digest()));
      SignedSubject.print(console, signature, signer.address());
    }
  }
}
