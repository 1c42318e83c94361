package io.stablecoin.gateway.server.transactions.internal;

import io.stablecoin.gateway.evm.BlockTag;
import io.stablecoin.gateway.evm.EvmClient;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The other lanes of a chain. A queued payment may leave through any of them, and where a restored
 * backup has forgotten that one of them made it, only that one's nonces tell.
 */
final class Siblings {

  private final EvmClient chain;
  private final LaneRows lanes;
  private final List<HotWallet> wallets;

  /**
   * @param wallets of all configured keys
   */
  Siblings(EvmClient chain, LaneRows lanes, List<HotWallet> wallets) {
    this.chain = chain;
    this.lanes = lanes;
    this.wallets = wallets;
  }

  /**
   * @throws LanePausedException when a lane of the chain is halted, or will be: its wallet may have
   *     paid what is queued
   */
  void requireNoneAhead(LaneKey lane) {
    Map<LaneKey, LaneRow> siblings = new LinkedHashMap<>();
    wallets.stream()
        .flatMap(wallet -> wallet.knownAddress().stream())
        .filter(wallet -> !wallet.equals(lane.wallet()))
        .map(wallet -> new LaneKey(lane.chain(), wallet))
        .forEach(sibling -> lanes.find(sibling).ifPresent(row -> siblings.put(sibling, row)));
    siblings.forEach((sibling, row) -> {
      if (row.isHalted()) {
        pause(sibling);
      }
    });
    requireNoneAhead(siblings);
  }

  private void requireNoneAhead(Map<LaneKey, LaneRow> siblings) {
    if (siblings.isEmpty()) {
      return;
    }
    Iterator<Long> used =
        chain
            .transactionCounts(
                siblings.keySet().stream().map(LaneKey::wallet).toList(), BlockTag.PENDING)
            .iterator();
    siblings.forEach((sibling, before) -> {
      if (isAhead(sibling, before, used.next())) {
        pause(sibling);
      }
    });
  }

  /** A lane takes nonces all the time, so that the row is read again after the chain. */
  private boolean isAhead(LaneKey sibling, LaneRow before, long used) {
    return used > before.nextNonce() && used > lanes.find(sibling).orElseThrow().nextNonce();
  }

  private static void pause(LaneKey sibling) {
    throw new LanePausedException(
        PauseReason.ANOTHER_LANE_HALTED,
        "Somebody else signs for %s, who may have paid what is queued.".formatted(sibling),
        "Let that lane resume, or take its key out of KMS_KEY_ID; nothing new leaves from any wallet of the chain before.");
  }
}
