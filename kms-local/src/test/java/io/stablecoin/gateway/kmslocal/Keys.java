package io.stablecoin.gateway.kmslocal;

import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.Tag;

/** Makes the keys of a test. */
record Keys(KmsClient client) {

  /** The id of a new key as the gateway wants it. */
  String wallet() {
    return create(KeySpec.ECC_SECG_P256_K1, KeyUsageType.SIGN_VERIFY);
  }

  String create(KeySpec spec, KeyUsageType usage) {
    return client.createKey(request -> request.keySpec(spec).keyUsage(usage)).keyMetadata().keyId();
  }

  static Tag tag(String key, String value) {
    return Tag.builder().tagKey(key).tagValue(value).build();
  }

  /** The name of an error on the wire. */
  static String code(KmsException refusal) {
    return refusal.awsErrorDetails().errorCode();
  }
}
