package io.stablecoin.gateway.server.refunds.internal;

import io.stablecoin.gateway.server.web.RequestFields;
import io.stablecoin.gateway.types.Address;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a merchant asks for.
 *
 * @param amount in decimal notation, of a token not known yet; all that is left where it is absent
 * @param destination the sender of the payment where it is absent
 */
record RefundRequest(
    String paymentSessionId,
    Optional<String> amount,
    Optional<Address> destination,
    Optional<String> reason) {

  private static final Set<String> FIELDS =
      Set.of("payment_session_id", "amount", "destination", "reason");
  private static final int LONGEST_ID = 64;

  static RefundRequest read(JsonNode body) {
    RequestFields fields = RequestFields.of(body, FIELDS);
    Optional<String> session = fields.requiredText("payment_session_id", LONGEST_ID);
    Optional<String> amount = fields.amount("amount");
    Optional<Address> destination = fields.address("destination");
    Optional<String> reason = fields.text("reason", RequestFields.LONGEST_TEXT);
    fields.check();
    return new RefundRequest(session.orElseThrow(), amount, destination, reason);
  }
}
