"""One note a script, as people write them."""

from __future__ import annotations

SAMPLES = {
    "fr": "« Où est mon colis ? » J’hésite : 12\u202f€ de frais… c’est cher\u202f! Œuvre, À É Ç",
    "de": "Übergrößenträger fährt über die Straße, ß ẞ „so“ — fertig",
    "pl": "Zażółć gęślą jaźń, pchnąć w tę łódź jeża",
    "el": "Ο πελάτης συγκρίνει τις τιμές και διστάζει· ᾠδή",
    "ru": "Клиент сравнивает цены и сомневается; ёжик, Й",
    "ar": "يقارن العميل الأسعار (abc 12) ويتردد بسبب رسوم التوصيل",
    "he": "הלקוח משווה מחירים (abc) ומהסס בגלל דמי משלוח 12%",
    "hi": "ग्राहक कीमतों की तुलना करता है और हिचकिचाता है।",
    "th": "ลูกค้าเปรียบเทียบราคาและลังเลเพราะค่าจัดส่ง กู้ยืม ปู่ ที่นี่",
    "vi": "Khách hàng so sánh giá cả và do dự, Ệ Ỗ",
    "emoji": "😀 👩‍👩‍👧 🇫🇷 👍🏽 1️⃣ ❤️ ☎ ☎️ ✓ ✗ → ⟶ ★ 🛍 ❤ ©",
}
"""Set in the fonts that ship."""

FROM_SYSTEM = {
    "zh": "顾客比较价格，因运费而犹豫。",
    "ja": "お客様は価格を比較し、送料でためらう。",
    "ko": "고객은 가격을 비교하고 배송비 때문에 망설인다.",
}
