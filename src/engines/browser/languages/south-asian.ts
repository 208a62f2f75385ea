import { shortList } from '#src/engines/browser/languages/short-list.ts'

export const hindi = shortList({
  code: 'hi',
  fillers: 'अं उम् हम्म उम',
  opens: 'और लेकिन तो फिर मैं हम यह ये अब क्योंकि अगर जब आज पहले इसलिए परंतु मगर',
  joins: 'का की के को से में पर ने एक इस उस इन उन कि जो बहुत या तथा एवं लिए साथ बाद अपने अपनी अपना हर कुछ',
  closes: 'है हैं था थी थे हूँ हूं होगा होगी होंगे गया गई चाहिए',
  stop: `हो होता होती होते कर करना करने करते करता करती किया की रहा रही रहे सकते सकता सकती जाता जाती जाते जा ही भी नहीं न मत वह वो वे आप
    तुम मुझे हमें आपको उसे उन्हें उनके उनकी उसका उसकी उसके इसका इसकी इसके इसमें उसमें क्या कौन कहाँ कहां कब क्यों कैसे कितना कितने सब सभी
    यहाँ यहां वहाँ वहां तक जैसे ऐसे ऐसा वाला वाले वाली दो ज्यादा कम हाँ हां जी बस सिर्फ अभी यानी मतलब कोई किसी`,
  pointers: 'यह ये वह वो वे इसका इसकी इसके उसका उसकी उसके',
  leans: 'इसलिए लेकिन और या तो',
  lead: 'और तो लेकिन हाँ अच्छा ठीक_है मतलब',
  turnsTo: 'अब पहला दूसरा तीसरा अगला अंत_में चलिए ठीक_है',
  kinds: {
    definition: 'का मतलब|का अर्थ|कहते हैं|कहा जाता|कहलाता|एक प्रकार',
    question: '^क्या|^क्यों|^कैसे|^कौन|^कब|^कहाँ|^कहां|^कितने|क्या है$',
    example: 'उदाहरण के लिए|उदाहरण|जैसे कि|मान लीजिए|मान लो|सोचिए',
    conclusion: 'अंत में|संक्षेप में|कुल मिलाकर|निष्कर्ष|आखिर में',
    goal: 'इस वीडियो में|आज हम|आज के|उद्देश्य|बात करेंगे',
    step: '^सबसे पहले|^पहले|^फिर|^उसके बाद|^अब|^आपको',
    chatter: 'धन्यवाद|नमस्ते|नमस्कार|शुक्रिया|स्वागत|सब्सक्राइब|लाइक',
  },
})

export const indonesian = shortList({
  code: 'id',
  fillers: 'eh em hmm ee mmm',
  opens:
    'dan tapi tetapi jadi lalu kemudian saya kita kami ini sekarang karena jika kalau ketika hari pertama nah namun',
  joins: `di ke dari pada dengan untuk oleh yang atau bahwa sebagai seperti sebuah seorang para sangat lebih paling antara tentang
    tanpa dalam suatu`,
  stop: `itu adalah ada akan bisa dapat harus sudah telah tidak bukan belum juga hanya saja masih dia ia mereka anda kamu aku nya apa siapa
    mana dimana kapan mengapa kenapa bagaimana semua setiap banyak sedikit sesuatu selalu pernah sini situ sana ya tidak nggak gak
    lagi begitu begini agar supaya maka hal tersebut menjadi merupakan secara bagi hingga sampai serta pun kan sih dong deh kok
    orang satu dua beberapa lain sendiri setelah sebelum saat waktu mau ingin buat`,
  pointers: 'dia ia mereka itu ini tersebut',
  leans: 'oleh_karena jadi namun dan tapi tetapi atau selain_itu',
  lead: 'dan jadi tapi nah oke ya lalu',
  tail: 'ya kan oke',
  turnsTo: 'nah oke sekarang selanjutnya berikutnya pertama kedua ketiga terakhir mari',
  kinds: {
    definition: 'adalah|merupakan|artinya|disebut|berarti|yaitu|yakni',
    question: '^apa itu|^apa yang|^apakah|^mengapa|^kenapa|^bagaimana|^berapa|^siapa|^di mana|^kapan',
    example: 'contohnya|misalnya|sebagai contoh|bayangkan|misalkan',
    conclusion: 'kesimpulannya|jadi kesimpulan|singkatnya|akhirnya|secara keseluruhan',
    goal: 'di video ini|dalam video ini|hari ini kita|kali ini|tujuannya|akan membahas',
    step: '^pertama|^kemudian|^lalu|^selanjutnya|^setelah itu|^langkah pertama',
    chatter:
      'terima kasih|halo|selamat datang|selamat pagi|selamat siang|assalamualaikum|subscribe|sampai jumpa',
  },
})

export const vietnamese = shortList({
  code: 'vi',
  fillers: 'ờ ừm à ừ ờm',
  opens: 'và nhưng vì nên thì tôi chúng mình bây khi nếu hôm đầu sau vậy do cho rồi tuy',
  joins:
    'của là một những các trong trên dưới với từ đến để bằng về theo tại hoặc hay rằng mà rất như được bị mỗi cái con',
  stop: `có không cũng đã đang sẽ này đó kia ấy nó anh chị em bạn họ ta ai gì đâu nào sao thế nhiều ít hơn nhất cần phải muốn biết thấy làm
    ra vào lên xuống đi lại người việc điều lúc giờ nay nữa còn chỉ vẫn luôn nhau hết cả đều ở thôi nhé ạ vâng dạ thật quá lắm
    chưa qua hai ba khác cùng`,
  pointers: 'nó họ này đó anh_ấy cô_ấy',
  leans: 'vì_vậy do_đó tuy_nhiên nhưng và hoặc',
  lead: 'và nhưng thì vậy vâng ok rồi',
  tail: 'nhé ạ',
  turnsTo: 'bây_giờ tiếp_theo thứ_nhất thứ_hai thứ_ba cuối_cùng đầu_tiên ok rồi',
  kinds: {
    definition: 'là một|là những|nghĩa là|có nghĩa là|được gọi là|gọi là',
    question: '^tại sao|^vì sao|^làm sao|^làm thế nào|^ai|^khi nào|là gì$|không$|thế nào$|bao nhiêu',
    example: 'ví dụ|chẳng hạn|hãy tưởng tượng|giả sử',
    conclusion: 'tóm lại|kết luận|cuối cùng|nói chung',
    goal: 'trong video này|hôm nay chúng ta|hôm nay mình|mục tiêu|mục đích',
    step: '^đầu tiên|^sau đó|^tiếp theo|^bước một|^bây giờ|^bạn cần',
    chatter: 'cảm ơn|xin chào|chào các bạn|chào mừng|đăng ký|tạm biệt|hẹn gặp lại',
  },
})

export const thai = shortList({
  code: 'th',
  fillers: 'เอ่อ อืม อ่า',
  opens: 'และ แต่ ดังนั้น เพราะ ถ้า เมื่อ วันนี้ ตอนนี้ ผม เรา ฉัน แล้ว ซึ่ง ก่อน หลังจาก',
  joins: 'ที่ ของ ใน กับ จาก ถึง เพื่อ โดย หรือ ว่า เป็น คือ ให้ ใช้ ทุก มาก บน ต่อ ตาม ความ การ',
  closes: 'ครับ ค่ะ คะ นะ ครับผม นะครับ นะคะ',
  stop: `มี ไม่ ได้ จะ ก็ นี้ นั้น อยู่ ไป มา ทำ แล้ว ยัง คุณ เขา เธอ มัน พวก อะไร ใคร ไหน ทำไม อย่างไร ยังไง ต้อง อาจ กัน ด้วย เลย อีก ตัว
    คน สิ่ง เรื่อง อย่าง แบบ เช่น หนึ่ง สอง ครั้ง กว่า ที่สุด เอง เอา ขึ้น ลง ออก เข้า ไว้ นี่ นั่น แค่ เวลา ปี วัน รู้ เห็น บอก พูด`,
  pointers: 'เขา เธอ มัน นี้ นั้น นี่ นั่น',
  leans: 'ดังนั้น เพราะ แต่ และ',
  turnsTo: 'ต่อไป แรก สุดท้าย ตอนนี้',
  kinds: {
    definition: 'คือ|หมายถึง|เรียกว่า|หมายความ ว่า',
    question: 'ทำไม|อย่างไร|ยังไง|ใคร|ไหม$|หรือไม่$|อะไร$|ไหม ครับ$|ไหม คะ$|เท่าไหร่',
    example: 'เช่น|ตัวอย่าง|สมมติ|ยกตัวอย่าง',
    conclusion: 'สรุป|สุดท้าย|โดยรวม',
    goal: 'วิดีโอ นี้|คลิป นี้|วันนี้ เรา|วันนี้ ผม|เป้าหมาย',
    chatter: 'ขอบคุณ|สวัสดี|ยินดีต้อนรับ|ติดตาม',
  },
})
