package io.stablecoin.gateway.server.treasury;

import io.stablecoin.gateway.types.Token;
import io.stablecoin.gateway.types.TokenAmount;
import java.util.Optional;

/**
 * How much of one token hot wallets hold.
 *
 * @param walletFloat what each wallet but the treasury is filled up to, once it has less than half
 * @param ceiling the most that the wallets of the chain keep together; what is more goes to the
 *     cold wallet
 */
public record TokenRule(
    Token token, Optional<TokenAmount> walletFloat, Optional<TokenAmount> ceiling) {}
