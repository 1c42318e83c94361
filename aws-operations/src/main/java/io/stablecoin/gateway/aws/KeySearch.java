package io.stablecoin.gateway.aws;

import io.stablecoin.gateway.signer.SigningException;
import io.stablecoin.gateway.signer.awskms.KmsClients;
import io.stablecoin.gateway.signer.awskms.KmsFailures;
import io.stablecoin.gateway.signer.awskms.KmsKeyId;
import io.stablecoin.gateway.signer.awskms.KmsSettings;
import java.util.Collection;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeyListEntry;

/** Finds keys of which only the first digits are on record. */
public final class KeySearch {

  private KeySearch() {}

  /**
   * The keys of a Region that have one of these labels. The role needs {@code kms:ListKeys}.
   *
   * @param labels as {@link KmsKeyId#label()} gives them
   * @throws SigningException where the keys cannot be listed
   */
  public static List<KmsKeyId> find(
      Collection<String> labels, String region, KmsSettings settings) {
    try (KmsClient client = KmsClients.open(region, settings)) {
      return client.listKeysPaginator().keys().stream()
          .map(KeyListEntry::keyArn)
          .map(KmsKeyId::new)
          .filter(key -> labels.contains(key.label()))
          .toList();
    } catch (SdkException e) {
      throw new KmsFailures("of this Region", region).name("ListKeys", e);
    }
  }
}
