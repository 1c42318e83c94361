package io.stablecoin.gateway.server.access;

import io.stablecoin.gateway.types.MerchantId;
import java.util.List;

/** The API keys of merchants. */
public interface ApiKeys {

  /** Makes a key, and the merchant where there is none of this id yet. */
  NewApiKey create(MerchantId merchant, boolean live);

  /** The keys of a merchant, newest first. */
  List<ApiKey> list(MerchantId merchant);

  /**
   * Ends a key: requests with it are refused from now on.
   *
   * @return whether there was such a key that was not revoked yet
   */
  boolean revoke(String apiKeyId);
}
