package io.stablecoin.gateway.e2e.faults;

import io.stablecoin.gateway.e2e.dsl.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Something that happens to a gateway. Each ends with everything as it was before. */
enum Fault {
  KILLED_BEFORE_THE_SIGNATURE {
    @Override
    void inflict(Lab lab, PayoutLoad load) {
      lab.killAt(Moment.SIGNATURE_ASKED);
    }
  },
  KILLED_AFTER_THE_SIGNATURE {
    @Override
    void inflict(Lab lab, PayoutLoad load) {
      lab.killAt(Moment.SIGNATURE_MADE);
    }
  },
  KILLED_BEFORE_THE_BROADCAST {
    @Override
    void inflict(Lab lab, PayoutLoad load) {
      lab.killAt(Moment.BROADCAST_ASKED);
    }
  },
  KILLED_AFTER_THE_BROADCAST {
    @Override
    void inflict(Lab lab, PayoutLoad load) {
      lab.killAt(Moment.BROADCAST_DONE);
    }
  },
  KILLED_BEFORE_THE_RECEIPT {
    @Override
    void inflict(Lab lab, PayoutLoad load) {
      lab.killAt(Moment.RECEIPT_ASKED);
    }
  },
  KILLED_AFTER_THE_RECEIPT {
    @Override
    void inflict(Lab lab, PayoutLoad load) {
      lab.killAt(Moment.RECEIPT_TOLD);
    }
  },
  KILLED_AT_ANY_TIME {
    @Override
    void inflict(Lab lab, PayoutLoad load) {
      pause(Duration.ofMillis(lab.random().nextInt(1_000)));
      lab.anyNode().kill();
    }
  },
  PAUSED_PAST_ITS_LEASE {
    @Override
    void inflict(Lab lab, PayoutLoad load) {
      new LongPause(lab).inflict();
    }
  },
  KMS_SIGNS_AND_NOBODY_IS_TOLD {
    @Override
    void inflict(Lab lab, PayoutLoad load) {
      lab.atKms(new Mischief.DropAnswer(), "TrentService.Sign");
    }
  },
  KMS_IS_AWAY {
    @Override
    void inflict(Lab lab, PayoutLoad load) {
      lab.atKms(new Mischief.Cut(), "TrentService.Sign");
    }
  },
  KMS_IS_SLOW {
    @Override
    void inflict(Lab lab, PayoutLoad load) {
      lab.atKms(new Mischief.Delay(Duration.ofSeconds(1)), "TrentService.Sign");
    }
  },
  KMS_IS_ASKED_TWICE {
    @Override
    void inflict(Lab lab, PayoutLoad load) {
      lab.atKms(new Mischief.Repeat(), "TrentService.Sign");
    }
  },
  THE_NODE_TAKES_BYTES_AND_NOBODY_IS_TOLD {
    @Override
    void inflict(Lab lab, PayoutLoad load) {
      lab.atRpc(new Mischief.DropAnswer(), "eth_sendRawTransaction");
    }
  },
  THE_NODE_GETS_BYTES_TWICE {
    @Override
    void inflict(Lab lab, PayoutLoad load) {
      lab.atRpc(new Mischief.Repeat(), "eth_sendRawTransaction");
    }
  },
  THE_NODE_TAKES_BYTES_AND_DOES_NOT_SHOW_THEM {
    @Override
    void inflict(Lab lab, PayoutLoad load) {
      lab.hideWhatWasSent();
    }
  },
  THE_NODE_IS_RESTARTED {
    @Override
    void inflict(Lab lab, PayoutLoad load) {
      lab.restartChain();
    }
  },
  THE_NODE_IS_AWAY {
    @Override
    void inflict(Lab lab, PayoutLoad load) {
      lab.atRpc(new Mischief.Cut(), "jsonrpc");
    }
  },
  THE_NODE_IS_SLOW {
    @Override
    void inflict(Lab lab, PayoutLoad load) {
      lab.atRpc(new Mischief.Delay(Duration.ofMillis(500)), "jsonrpc");
    }
  },
  THE_CHAIN_IS_REORGANISED {
    @Override
    void inflict(Lab lab, PayoutLoad load) {
      lab.chain().call("anvil_reorg", 1, new Object[0]);
    }
  },
  THE_POOL_IS_EMPTIED {
    @Override
    void inflict(Lab lab, PayoutLoad load) {
      lab.chain().call("anvil_dropAllTransactions");
    }
  },
  GAS_IS_DEAR {
    @Override
    void inflict(Lab lab, PayoutLoad load) {
      lab.chain().call("anvil_setNextBlockBaseFeePerGas", "0x2e90edd000");
    }
  },
  RECIPIENTS_ARE_BLOCKED {
    @Override
    void inflict(Lab lab, PayoutLoad load) {
      int newest = load.newest();
      IntStream.rangeClosed(newest - 1, newest + 3)
          .mapToObj(PayoutLoad::destination)
          .forEach(lab::block);
    }
  },
  AN_OPERATOR_CANCELS_WHAT_NO_NODE_HAS {
    @Override
    void inflict(Lab lab, PayoutLoad load) {
      lab.atRpc(new Mischief.Cut(), "eth_sendRawTransaction");
      Outcome _ = lab.operate("payouts", "cancel", List.copyOf(load.accepted().values()).getLast());
    }
  },
  A_DUMP_TAKEN_UNDER_LOAD_IS_RESTORED {
    @Override
    void inflict(Lab lab, PayoutLoad load) {
      new Restoration(lab, load).inflict();
    }
  },
  THE_WALLET_HAS_NO_GAS {
    @Override
    void inflict(Lab lab, PayoutLoad load) {
      lab.chain().call("anvil_setBalance", lab.wallet(), "0x1");
      pause(Duration.ofSeconds(3));
      lab.sendGas();
    }
  };

  abstract void inflict(Lab lab, PayoutLoad load);

  /** A fault lasts so long. It is no wait for anything to become true. */
  static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }

  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
