package io.stablecoin.gateway.server.payouts.internal;

import io.stablecoin.gateway.server.web.RequestFields;
import io.stablecoin.gateway.types.Address;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a merchant asks for, checked as far as that goes without knowing the network.
 *
 * @param amount in decimal notation, of a token not known yet
 */
record PayoutRequest(String amount, String token, String network, Address destination, Note note) {

  private static final Set<String> FIELDS =
      Set.of("amount", "token", "network", "destination", "description", "metadata");
  private static final int LONGEST_NAME = 64;

  static PayoutRequest read(JsonNode body) {
    RequestFields fields = RequestFields.of(body, FIELDS);
    fields.require("amount");
    Optional<String> amount = fields.amount("amount");
    Optional<String> token = fields.requiredText("token", LONGEST_NAME);
    Optional<String> network = fields.requiredText("network", LONGEST_NAME);
    fields.require("destination");
    Optional<Address> destination = fields.address("destination");
    Note note =
        new Note(
            fields.text("description", RequestFields.LONGEST_TEXT), fields.metadata("metadata"));
    fields.check();
    return new PayoutRequest(
        amount.orElseThrow(),
        token.orElseThrow(),
        network.orElseThrow(),
        destination.orElseThrow(),
        note);
  }
}
