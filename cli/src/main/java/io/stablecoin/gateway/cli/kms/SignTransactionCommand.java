package io.stablecoin.gateway.cli.kms;

import static io.stablecoin.gateway.cli.CommandError.FROM_IS_ANOTHER_ACCOUNT;

import io.stablecoin.gateway.cli.Console;
import io.stablecoin.gateway.cli.Result;
import io.stablecoin.gateway.cli.operator.LaneCheck;
import io.stablecoin.gateway.signer.SignedTransaction;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsSigner;
import io.stablecoin.gateway.signer.awskms.observation.SigningRecorder;
import io.stablecoin.gateway.types.Address;
import io.stablecoin.gateway.types.ChainId;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "sign-transaction",
    description = {
      "Sign a transaction; nothing is sent.",
      "Refused for a wallet from which the gateway of DATABASE_URL sends on that chain."
    },
    footer = {
      "",
      "Examples:",
      "  ./gateway kms sign-transaction alias/gateway --chain-id 31337 --nonce 0 \\",
      "    --to 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 --value 0.01ether \\",
      "    --gas-limit 21000 --max-fee-per-gas 30gwei --max-priority-fee-per-gas 1gwei",
      "  ./gateway kms sign-transaction alias/gateway --tx transaction.json --json"
    })
public final class SignTransactionCommand implements Runnable {

  private static final String LANE_REMEDY =
      "Let the gateway send it, use another key, or stop the gateway and add --force.";

  private final Console console;
  private final NamedInput input;
  @Mixin private final KmsOptions kms;
  @Mixin private final KeyParameter parameter = new KeyParameter();
  @Mixin private final TransactionOptions options = new TransactionOptions();

  @Option(
      names = "--tx",
      paramLabel = "FILE",
      description = "JSON as eth_sendTransaction takes it; - reads stdin.")
  private @Nullable String file;

  @Option(
      names = "--force",
      description = {
        "Sign even where a gateway sends from this wallet, which may halt then,",
        "and where its database cannot keep a record of it."
      })
  private boolean force;

  @Option(
      names = "--authorize-on-every-chain",
      description = "Let authorizations have chain id 0 (EIP-7702). Dangerous.")
  private boolean onEveryChain;

  public SignTransactionCommand(Console console, KmsOptions kms, InputStream input) {
    this.console = console;
    this.kms = kms;
    this.input = new NamedInput(input);
  }

  @Override
  public void run() {
    TransactionInput given = given();
    TransactionDraft draft = new TransactionForm(given).toDraft();
    Optional<Address> from = given.fields().find(TransactionField.FROM).map(Address::parse);
    KmsKeyId key = parameter.key(kms);
    SigningRecorder recorder = kms.record(console).unless(force);
    try (KmsSigner signer = KmsSigner.of(key, kms.settings()).recorder(recorder).connect()) {
      from.ifPresent(expected -> requireSame(expected, signer.address()));
      if (!force) {
        requireNoLane(given, draft.chain(), signer.address());
      }
      print(signer.signTransaction(draft.complete(signer::signAuthorization)));
    }
  }

  private void requireNoLane(TransactionInput given, ChainId chain, Address wallet) {
    Optional<LaneCheck> check = kms.databaseOfEnvironment().map(LaneCheck::new);
    if (check.isEmpty()) {
      console.progress(
          "DATABASE_URL is not set: whether a gateway sends from the key is not checked");
    } else if (given.reachesEveryChain()) {
      check.get().requireNoLaneAnywhere(wallet, LANE_REMEDY);
    } else {
      check.get().requireNoLane(chain, wallet, LANE_REMEDY);
    }
  }

  private static void requireSame(Address expected, Address actual) {
    if (!expected.equals(actual)) {
      throw FROM_IS_ANOTHER_ACCOUNT.because(
          "The transaction is from %s, the key's account is %s.".formatted(expected, actual));
    }
  }

  private void print(SignedTransaction signed) {
    console.print(
        Result.of("hash", signed.hash().toString())
            .with("from", signed.from().toString())
            .with("type", signed.transaction().type())
            .with("raw", signed.raw().toString()));
  }

  private TransactionInput given() {
    TransactionInput written =
        file == null
            ? TransactionInput.of(new TransactionFields(Map.of()))
            : TransactionJson.read(input.read(file), onEveryChain);
    return written.and(options.fields(), options.creation());
  }
}
