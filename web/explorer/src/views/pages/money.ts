/** Money as reported, in the reader's way of writing it; nothing is converted. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";

export interface Money {
  amount: number;
  currency: string;
}

/** @example money({ amount: 1_200_000_000, currency: "USD" }) // "USD 1.2 billion", "12亿美元" */
export function useMoney(): (money: Money) => string {
  const { i18n } = useTranslation();
  return useCallback(
    ({ amount, currency }) =>
      new Intl.NumberFormat(i18n.language === "zh" ? "zh-CN" : "en-GB", {
        style: "currency",
        currency,
        currencyDisplay: i18n.language === "zh" ? "name" : "code",
        notation: "compact",
        compactDisplay: i18n.language === "zh" ? "short" : "long",
        maximumFractionDigits: 2,
        minimumFractionDigits: 0,
      }).format(amount),
    [i18n.language],
  );
}
