package io.stablecoin.gateway.server.outbox;

import io.stablecoin.gateway.types.MerchantId;

/**
 * Something that happened to an object of a merchant.
 *
 * @param type {@code payment_session.completed}
 * @param objectId the object that it happened to
 * @param payload the object as the API shows it, to be written as JSON
 */
public record Event(
    String type, String objectId, MerchantId merchant, boolean live, Object payload) {}
