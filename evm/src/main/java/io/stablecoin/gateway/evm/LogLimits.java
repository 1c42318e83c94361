package io.stablecoin.gateway.evm;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether a node refused a range of logs because it is too wide or holds too many. */
final class LogLimits {

  /** Codes that providers use for it, among other things. */
  private static final Set<Long> CODES =
      Set.of(-32005L, -32600L, -32602L, -32614L, -32047L, -32062L, -32012L, 35L, 413L);

  private static final Pattern WORDS =
      Pattern.compile(
          "block range|range (is )?too|range limit|ranges over|limited to a|max(imum)? (block|range|results)"
              + "|more than \\d+ (results|logs)|too many (results|logs|blocks)|exceeds? (the )?(max|limit)"
              + "|limit exceeded|response (size|is too|too)|size exceeded|query timeout|timed? ?out");

  private LogLimits() {}

  static boolean isOne(RpcException.NodeError error) {
    return CODES.contains(error.nodeCode())
        || WORDS.matcher(error.nodeMessage().toLowerCase(Locale.ROOT)).find();
  }
}
