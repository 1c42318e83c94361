package io.stablecoin.gateway.server.payments.internal;

/**
 * A transfer to the deposit address as the API shows it.
 *
 * @param status {@code seen} or {@code final}
 * @param confirmations how many blocks were read from its own on, itself included
 * @param late whether its block is later than the session's deadline
 */
record TransferView(
    String txHash,
    long logIndex,
    String from,
    String amount,
    long blockNumber,
    long confirmations,
    String status,
    boolean late) {}
