/**
 * Whether a code is a currency of ISO 4217 in use. The list may be out of date, so a missing code is a reason for
 * doubt, never for refusal.
 *
 * Source: ISO 4217 as published by datasets/currency-codes (2026-02), without metals, funds and test codes.
 *
 * @example
 * isCurrencyCode("BRL") // => true
 * isCurrencyCode("brl") // => false
 */
export const isCurrencyCode = (code: string): boolean => codes.has(code)

const codes = new Set(
  (
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF CLP CNY " +
    "COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS " +
    "INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP " +
    "MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR " +
    "SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYI UYU UYW UZS VED " +
    "VES VND VUV WST XAD XAF XCD XCG XOF XPF YER ZAR ZMW ZWG"
  ).split(" ")
)
