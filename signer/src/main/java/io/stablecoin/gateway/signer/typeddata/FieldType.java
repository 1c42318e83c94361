package io.stablecoin.gateway.signer.typeddata;

import java.util.OptionalInt;

/** The type of a member of a struct. */
sealed interface FieldType {

  record Bool() implements FieldType {}

  record Account() implements FieldType {}

  record Text() implements FieldType {}

  record DynamicBytes() implements FieldType {}

  /** 1 to 32 bytes. */
  record FixedBytes(int size) implements FieldType {}

  /** 8 to 256 bits, in steps of 8. */
  record WholeNumber(boolean signed, int bits) implements FieldType {}

  /** Of a fixed length, or of any. */
  record Array(FieldType element, OptionalInt length) implements FieldType {}

  record Struct(String name) implements FieldType {}

  /** The type at the bottom of an array, or the type itself. */
  default FieldType innermost() {
    return this instanceof Array array ? array.element().innermost() : this;
  }
}
