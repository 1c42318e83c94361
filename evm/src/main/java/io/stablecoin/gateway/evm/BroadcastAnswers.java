package io.stablecoin.gateway.evm;

import io.stablecoin.gateway.types.TxHash;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** The words in which geth, Erigon, Nethermind, Besu, Reth and anvil refuse a transaction. */
final class BroadcastAnswers {

  private record Wording(Pattern pattern, BiFunction<TxHash, String, Broadcast> outcome) {}

  /** In order: the first that fits counts. */
  private static final List<Wording> WORDINGS =
      List.of(
          wording(
              "already known|already imported|\\bknown.transaction|alreadyknown|already in mempool"
                  + "|already exists in the (pool|mempool)|existing tx with same hash",
              (hash, words) -> new Broadcast.AlreadyKnown(hash)),
          wording(
              "nonce.{0,3}too.{0,3}low|oldnonce|nonce is too low|nonce below|nonce has already been used",
              (hash, words) -> new Broadcast.NonceTooLow(words)),
          wording(
              "exceeds the configured cap|fee.?cap.?exceeded"
                  + "|exceeds the (maximum )?fee cap|above (the )?fee cap",
              (hash, words) -> new Broadcast.FeeAboveNodeLimit(words)),
          wording(
              "underpriced|fee.{0,12}too.{0,3}low|gas price too low|gas price below"
                  + "|less than block base fee|below base fee|below current base fee|below configured minimum|replacementnotallowed",
              (hash, words) -> new Broadcast.Underpriced(words)),
          wording(
              "insufficient.{0,3}funds|insufficient.{0,3}balance|upfront cost exceeds|upfront_cost_exceeds",
              (hash, words) -> new Broadcast.InsufficientFunds(words)),
          wording(
              "intrinsic gas|gas limit is below|gaslimittoolow|below intrinsic",
              (hash, words) -> new Broadcast.IntrinsicGasTooLow(words)),
          wording(
              "exceeds block gas limit|exceeds.{0,20}gas limit cap|exceeds.{0,20}maximum gas limit"
                  + "|gas limit too high|oversized data|size limit exceeded|exceeds max(imum)? initcode"
                  + "|initcode size exceeded|type not supported|unsupported transaction type",
              (hash, words) -> new Broadcast.NeverValid(words)));

  private static final Comparator<Broadcast> MOST_TELLING =
      Comparator.comparingInt(BroadcastAnswers::rank);

  private BroadcastAnswers() {}

  private static Wording wording(String regex, BiFunction<TxHash, String, Broadcast> outcome) {
    return new Wording(Pattern.compile(regex), outcome);
  }

  static Broadcast of(TxHash hash, RpcException.NodeError error) {
    String words = error.nodeMessage();
    String plain = words.toLowerCase(Locale.ROOT);
    return WORDINGS.stream()
        .filter(wording -> wording.pattern().matcher(plain).find())
        .findFirst()
        .map(wording -> wording.outcome().apply(hash, words))
        .orElseGet(() -> new Broadcast.Rejected(words));
  }

  /** Of several nodes' answers the one that says most about where the transaction is. */
  static Broadcast mostTelling(List<Broadcast> answers) {
    return answers.stream().min(MOST_TELLING).orElseThrow();
  }

  private static int rank(Broadcast answer) {
    return switch (answer) {
      case Broadcast.Accepted ignored -> 0;
      case Broadcast.AlreadyKnown ignored -> 1;
      case Broadcast.NonceTooLow ignored -> 2;
      case Broadcast.Underpriced ignored -> 3;
      case Broadcast.FeeAboveNodeLimit ignored -> 3;
      case Broadcast.InsufficientFunds ignored -> 3;
      case Broadcast.IntrinsicGasTooLow ignored -> 3;
      case Broadcast.NeverValid ignored -> 4;
      case Broadcast.Rejected ignored -> 4;
    };
  }
}
