<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
 <context>
  <name>Pixture</name>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>A page about the objects, PDF</source>
   <translation>关于对象的一页报告，PDF</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>All settings, to do it again</source>
   <translation>全部设置，用于重做</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Annotations</source>
   <translation>标注</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>COCO annotations</source>
   <translation>COCO 标注</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>COCO annotations, as polygons</source>
   <translation>COCO 标注（多边形）</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>CVAT segmentation mask</source>
   <translation>CVAT 分割掩膜</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Data</source>
   <translation>数据</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Datumaro annotations</source>
   <translation>Datumaro 标注</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>GeoJSON outlines for QuPath</source>
   <translation>用于 QuPath 的 GeoJSON 轮廓</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>How likely each label is, a page each</source>
   <translation>每个标签的概率，各占一页</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Ids of objects as grey values</source>
   <translation>以灰度值表示的对象编号</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Ids of objects, 16 or 32 bits</source>
   <translation>对象编号，16 或 32 位</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>ImageJ ROIs</source>
   <translation>ImageJ ROI</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Label Studio brush strokes</source>
   <translation>Label Studio 画笔笔画</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Label ids as grey values</source>
   <translation>以灰度值表示的标签编号</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Label ids for napari, OME-TIFF</source>
   <translation>用于 napari 的标签编号，OME-TIFF</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Label ids with colours for ImageJ</source>
   <translation>用于 ImageJ 的彩色标签编号</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Label ids with their colours</source>
   <translation>带颜色的标签编号</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>LabelMe mask shapes</source>
   <translation>LabelMe 掩膜形状</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Labels and mixture for NumPy</source>
   <translation>用于 NumPy 的标签与混合模型</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Layers for Photoshop, GIMP and Krita</source>
   <translation>用于 Photoshop、GIMP 和 Krita 的图层</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Masks</source>
   <translation>掩膜</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Mean colours for Adobe's programs</source>
   <translation>用于 Adobe 软件的平均颜色</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Mean colours for GIMP, Inkscape and Krita</source>
   <translation>用于 GIMP、Inkscape 和 Krita 的平均颜色</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Mean colours for style sheets</source>
   <translation>用于样式表的平均颜色</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Measurements of labels and regions</source>
   <translation>标签与区域的测量值</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Measurements of objects</source>
   <translation>对象的测量值</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Names, colours and shares</source>
   <translation>名称、颜色与占比</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>One black and white mask a label, a PNG if there is one</source>
   <translation>每个标签一张黑白掩膜；只有一个时为单个 PNG</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Outlines</source>
   <translation>轮廓</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>Pascal VOC's folders</source>
   <translation>Pascal VOC 文件夹</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>SVG paths</source>
   <translation>SVG 路径</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The mixture, to label other photos by</source>
   <translation>混合模型，用于标记其他照片</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The photo where its labels are</source>
   <translation>照片中有标签的部分</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The photo with its labels, as shown</source>
   <translation>带标签的照片，如所显示</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The same page, PNG</source>
   <translation>同一页，PNG</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The same page, SVG</source>
   <translation>同一页，SVG</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The same without what is empty around it</source>
   <translation>同上，去掉四周空白</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>The session, to go on with it</source>
   <translation>会话，用于继续工作</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>YOLO outlines in their folders</source>
   <translation>YOLO 轮廓及其文件夹</translation>
  </message>
  <message>
   <location filename="../segmenter/exports/registry.py" />
   <source>YOLO segmentation outlines</source>
   <translation>YOLO 分割轮廓</translation>
  </message>
  <message>
   <location filename="../ui/application.py" />
   <source>Not exported: {0}</source>
   <translation>未导出：{0}</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>Drop a photo here</source>
   <translation>将照片拖放到此处</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>It is segmented as soon as it opens.</source>
   <translation>打开后立即分割。</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>No photo yet</source>
   <translation>尚无照片</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>Open photo…</source>
   <translation>打开照片…</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>Try a sample</source>
   <translation>试用示例</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>open</source>
   <translation>打开</translation>
  </message>
  <message>
   <location filename="../ui/canvas/empty_state.py" />
   <source>paste</source>
   <translation>粘贴</translation>
  </message>
  <message>
   <location filename="../ui/canvas/photo_canvas.py" />
   <source>Photo</source>
   <translation>照片</translation>
  </message>
  <message>
   <location filename="../ui/canvas/photo_canvas.py" />
   <source>Wheel zooms, drag or arrow keys pan, Home fits, hold / to see the photo alone; with a tool, arrow keys move a crosshair, Space clicks there and X clicks right</source>
   <translation>滚轮缩放，拖动或方向键平移，Home 适合窗口，按住 / 只看照片；使用工具时，方向键移动十字线，空格在该处单击，X 右键单击</translation>
  </message>
  <message>
   <location filename="../ui/canvas/readout.py" />
   <source>Pixel under the cursor</source>
   <translation>光标下的像素</translation>
  </message>
  <message>
   <location filename="../ui/canvas/readout.py" />
   <source>grey</source>
   <translation>灰度</translation>
  </message>
  <message>
   <location filename="../ui/canvas/readout.py" />
   <source>value</source>
   <translation>值</translation>
  </message>
  <message>
   <location filename="../ui/canvas/readout.py" />
   <source>values</source>
   <translation>值</translation>
  </message>
  <message>
   <location filename="../ui/canvas/reshape_card.py" />
   <source>Apply</source>
   <translation>应用</translation>
  </message>
  <message>
   <location filename="../ui/canvas/reshape_card.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../ui/canvas/rewind_mark.py" />
   <source>Back to the result</source>
   <translation>返回结果</translation>
  </message>
  <message>
   <location filename="../ui/canvas/rewind_mark.py" />
   <source>Iteration {0} of {1} · not the result</source>
   <translation>第 {0} 次迭代，共 {1} 次 · 非结果</translation>
  </message>
  <message>
   <location filename="../ui/canvas/rewind_mark.py" />
   <source>Keep</source>
   <translation>保留</translation>
  </message>
  <message>
   <location filename="../ui/canvas/rewind_mark.py" />
   <source>Keep this iteration</source>
   <translation>保留此次迭代</translation>
  </message>
  <message>
   <location filename="../ui/canvas/rewind_mark.py" />
   <source>Make this iteration the result</source>
   <translation>将此次迭代作为结果</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_button.py" />
   <source>Sample photo: {name}</source>
   <translation>示例照片：{name}</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Astronaut</source>
   <translation>宇航员</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Camera</source>
   <translation>摄影师</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Chelsea</source>
   <translation>小猫</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Coffee</source>
   <translation>咖啡</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Coins</source>
   <translation>硬币</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Hubble deep field</source>
   <translation>哈勃深空</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Immunohistochemistry</source>
   <translation>免疫组化</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Moon</source>
   <translation>月球</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Page</source>
   <translation>页</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Retina</source>
   <translation>视网膜</translation>
  </message>
  <message>
   <location filename="../ui/canvas/sample_titles.py" />
   <source>Rocket</source>
   <translation>火箭</translation>
  </message>
  <message>
   <location filename="../ui/canvas/swipe_line.py" />
   <source>Drag, or use the arrow keys: photo left, labels right</source>
   <translation>拖动或用方向键：左为照片，右为标签</translation>
  </message>
  <message>
   <location filename="../ui/canvas/swipe_line.py" />
   <source>Line between photo and labels</source>
   <translation>照片与标签之间的分界线</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Brush</source>
   <translation>画笔</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Brush size</source>
   <translation>画笔大小</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Brush size, number</source>
   <translation>画笔大小（数值）</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Diameter in pixels of the photo; also [ ] or Ctrl+wheel</source>
   <translation>以照片像素计的直径；也可用 [ ] 或 Ctrl+滚轮</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Not over other labels</source>
   <translation>不覆盖其他标签</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Only the label where a stroke begins changes; with Shift it is reversed</source>
   <translation>只改变笔画起始处的标签；按住 Shift 则相反</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/brush_settings.py" />
   <source>Size</source>
   <translation>大小</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/scribble_settings.py" />
   <source>How many pixels each marked one counts for in the fit</source>
   <translation>每个标记像素在拟合中相当于多少像素</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/scribble_settings.py" />
   <source>New label</source>
   <translation>新标签</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/scribble_settings.py" />
   <source>Scribbles</source>
   <translation>涂画</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/scribble_settings.py" />
   <source>Strength</source>
   <translation>强度</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/scribble_settings.py" />
   <source>Strength of marks</source>
   <translation>标记强度</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/scribble_settings.py" />
   <source>The next stroke starts a label, like with Ctrl</source>
   <translation>下一笔开始一个新标签，与按 Ctrl 相同</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>&amp;Brush</source>
   <translation>画笔(&amp;B)</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>&amp;Fill</source>
   <translation>填充(&amp;F)</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>&amp;Join</source>
   <translation>连接(&amp;J)</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>&amp;Lasso</source>
   <translation>套索(&amp;L)</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>&amp;Scribble</source>
   <translation>涂画(&amp;S)</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Are&amp;a of interest</source>
   <translation>感兴趣区域(&amp;A)</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>C&amp;hoose and move</source>
   <translation>选择与移动(&amp;H)</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Clic&amp;k on it</source>
   <translation>点选物体(&amp;K)</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Click along a border, which is followed from click to click; Enter closes it</source>
   <translation>沿边界单击，点与点之间自动跟随；Enter 闭合</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Click chooses a label, drag moves the photo; Ctrl+drag chooses all labels in a box</source>
   <translation>单击选择标签，拖动移动照片；Ctrl+拖动选择框内所有标签</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Click corners; Enter, double click or the first corner closes it, Backspace goes back</source>
   <translation>单击各角点；Enter、双击或首个角点闭合，Backspace 后退</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Click on a border: its two labels become one</source>
   <translation>单击边界：两侧标签合为一个</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Draw along a scale bar and say how long it is: objects are measured in that unit</source>
   <translation>沿比例尺画线并输入其长度：对象将以该单位测量</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>E&amp;raser</source>
   <translation>橡皮擦(&amp;R)</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Gives back the labels below the paint; [ ] or Ctrl+wheel: size</source>
   <translation>恢复颜料下的标签；[ ] 或 Ctrl+滚轮：大小</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Left belongs to the thing, right or Alt does not; Enter makes it a label</source>
   <translation>左键属于物体，右键或 Alt 不属于；Enter 将其变为标签</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Mag&amp;netic lasso</source>
   <translation>磁性套索(&amp;N)</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Outside is left out, and not looked at; Shift adds to it, Alt takes away</source>
   <translation>区域外不参与、不查看；Shift 添加，Alt 减去</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>P&amp;olygon</source>
   <translation>多边形(&amp;O)</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Paints the chosen label, or the one below; Shift keeps to it; [ ] or Ctrl+wheel: size</source>
   <translation>绘制所选标签或其下标签；Shift 保持在该标签内；[ ] 或 Ctrl+滚轮：大小</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Paints what is dragged around; Shift keeps to the label below; right or Alt erases paint</source>
   <translation>绘制所圈区域；Shift 限于其下标签；右键或 Alt 擦除颜料</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Paints what is dragged over; Shift keeps to the label below; right or Alt erases paint</source>
   <translation>绘制所拖区域；Shift 限于其下标签；右键或 Alt 擦除颜料</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Rectan&amp;gle</source>
   <translation>矩形(&amp;G)</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Scale by a l&amp;ine</source>
   <translation>用直线定比例(&amp;I)</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>Teaches the fit the chosen label, or the one below; Ctrl: a new label; Shift+click erases</source>
   <translation>让拟合学习所选标签或其下标签；Ctrl：新标签；Shift+单击擦除</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/table.py" />
   <source>The area that is clicked becomes a part of the chosen label; right or Alt erases paint</source>
   <translation>单击的区域并入所选标签；右键或 Alt 擦除颜料</translation>
  </message>
  <message>
   <location filename="../ui/canvas/tools/tool_bar.py" />
   <source>Tools</source>
   <translation>工具</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Difference</source>
   <translation>差异</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>How likely each pixel belongs to the chosen label</source>
   <translation>每个像素属于所选标签的概率</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Labels</source>
   <translation>标签</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Labels in the mean colours of their pixels</source>
   <translation>以像素平均颜色显示标签</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Labels in their own colours</source>
   <translation>以自身颜色显示标签</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Mean colours</source>
   <translation>平均颜色</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>More</source>
   <translation>更多</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>More views</source>
   <translation>更多视图</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Pixels whose colours the mixture hardly explains</source>
   <translation>混合模型难以解释其颜色的像素</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Probability</source>
   <translation>概率</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Swipe</source>
   <translation>对比</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>The borders between labels</source>
   <translation>标签之间的边界</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>The photo beside its labels</source>
   <translation>照片与其标签并列</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Uncertainty</source>
   <translation>不确定性</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Unlike the model</source>
   <translation>与模型不符</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>View</source>
   <translation>视图</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>What has changed since the last result</source>
   <translation>自上次结果以来的变化</translation>
  </message>
  <message>
   <location filename="../ui/canvas/view_bar.py" />
   <source>Where several labels are about as likely</source>
   <translation>多个标签概率相近之处</translation>
  </message>
  <message>
   <location filename="../ui/canvas/work_card.py" />
   <source>Stop</source>
   <translation>停止</translation>
  </message>
  <message>
   <location filename="../ui/canvas/work_card.py" />
   <source>Stopping…</source>
   <translation>正在停止…</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/address_dialog.py" />
   <source>Address</source>
   <translation>地址</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/address_dialog.py" />
   <source>Address of a Zarr image or a TIFF:</source>
   <translation>Zarr 图像或 TIFF 的地址：</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/address_dialog.py" />
   <source>Open address</source>
   <translation>打开地址</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/address_dialog.py" />
   <source>What is seen of it is read from there, and from nowhere else.</source>
   <translation>所见内容只从该处读取，不连接其他地方。</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_dialog.py" />
   <source>Batch</source>
   <translation>批处理</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_dialog.py" />
   <source>Keep running</source>
   <translation>继续运行</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_dialog.py" />
   <source>Stop and close</source>
   <translation>停止并关闭</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_dialog.py" />
   <source>The batch is still running.</source>
   <translation>批处理仍在运行。</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_dialog.py" />
   <source>What is done stays, and Start goes on from there.</source>
   <translation>已完成的会保留，“开始”将从那里继续。</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_foot.py" />
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_foot.py" />
   <source>Go on</source>
   <translation>继续</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_foot.py" />
   <source>Progress of the batch</source>
   <translation>批处理进度</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_foot.py" />
   <source>Show folder</source>
   <translation>显示文件夹</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_foot.py" />
   <source>Start</source>
   <translation>开始</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>A label means the same in each photo</source>
   <translation>标签在每张照片中含义相同</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>As set in the window now</source>
   <translation>如窗口中当前设置</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Browse…</source>
   <translation>浏览…</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Choose a folder to write to</source>
   <translation>选择要写入的文件夹</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Folder to write to</source>
   <translation>要写入的文件夹</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Formats</source>
   <translation>格式</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>More are quicker, but each needs memory of its own</source>
   <translation>越多越快，但每张都需要自己的内存</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>One model for all photos</source>
   <translation>所有照片共用一个模型</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Only labels that are fitted can share a model</source>
   <translation>只有拟合得到的标签才能共用模型</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Photos at once</source>
   <translation>同时处理的照片</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Settings</source>
   <translation>设置</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Tick at least one format</source>
   <translation>至少勾选一种格式</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_options.py" />
   <source>Write to</source>
   <translation>写入到</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>Add folder</source>
   <translation>添加文件夹</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>Add folder…</source>
   <translation>添加文件夹…</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>Add photos</source>
   <translation>添加照片</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>Add photos…</source>
   <translation>添加照片…</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>Photos</source>
   <translation>照片</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>Remove</source>
   <translation>移除</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_photos.py" />
   <source>With folders inside</source>
   <translation>包含子文件夹</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_rows.py" />
   <source>Drop photos or folders here</source>
   <translation>将照片或文件夹拖放到此处</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>A model of {0}, without a fit</source>
   <translation>{0} 的模型，不拟合</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Best of 2 to {0} labels in {1}</source>
   <translation>在{1}中从 2 到 {0} 个标签择优</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Counting colours</source>
   <translation>正在统计颜色</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Finding regions {0}%</source>
   <translation>正在寻找区域 {0}%</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>HSV</source>
   <translation>HSV</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Joining small regions</source>
   <translation>正在合并小区域</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Lab</source>
   <translation>Lab</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Labelling</source>
   <translation>正在分配标签</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>RGB</source>
   <translation>RGB</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Reading</source>
   <translation>正在读取</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Regions, detail {0}</source>
   <translation>区域，细节 {0}</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Smoothing {0}%</source>
   <translation>正在平滑 {0}%</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Stopped: {0}</source>
   <translation>已停止：{0}</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>Writing</source>
   <translation>正在写入</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>about {0} h left</source>
   <translation>约剩 {0} 小时</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>about {0} min left</source>
   <translation>约剩 {0} 分钟</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>grey levels</source>
   <translation>灰度级</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>less than a minute left</source>
   <translation>剩余不到一分钟</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>regions of {0} pixels and more</source>
   <translation>{0} 像素及以上的区域</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>smoothing {0}</source>
   <translation>平滑 {0}</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} done</source>
   <translation>
    <numerusform>{0} 张完成</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} failed</source>
   <translation>
    <numerusform>{0} 张失败</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} labels</source>
   <translation>
    <numerusform>{0} 个标签</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} labels in {1}</source>
   <translation>
    <numerusform>{1}中 {0} 个标签</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} skipped</source>
   <translation>
    <numerusform>{0} 张跳过</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0} still to do</source>
   <translation>
    <numerusform>还有 {0} 张待处理</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0}, done before</source>
   <translation>{0}，先前已完成</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/batch_words.py" />
   <source>{0}: holds {1} labels, not {2}; untick it or ask for fewer labels</source>
   <translation>{0}：最多容纳 {1} 个标签，而非 {2} 个；请取消勾选或减少标签</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/connect_question.py" />
   <source>Photo elsewhere</source>
   <translation>照片在别处</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/connect_question.py" />
   <source>Read it</source>
   <translation>读取</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/connect_question.py" />
   <source>The photo of {0} is at {1}</source>
   <translation>{0} 的照片位于 {1}</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/connect_question.py" />
   <source>Whoever is there learns that it is read from here.</source>
   <translation>读取时，对方会知道来自此处的访问。</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source> (other files are called {2}, and were kept)</source>
   <translation> （其他文件名为 {2}，已保留）</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>Cancelled too late: {0}</source>
   <translation>取消过晚：{0}</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>Export</source>
   <translation>导出</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>Exported {0} to {1}</source>
   <translation>已将 {0} 导出到 {1}</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>Grey values are label ids. Other viewers show them almost black</source>
   <translation>灰度值即标签编号。其他查看器会显示得几乎全黑</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>The first {0} of {1} labels</source>
   <translation>
    <numerusform>{1} 个标签中的前 {0} 个</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>The text is that of a smaller version of the photo</source>
   <translation>文本来自照片的缩小版本</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_dialog.py" />
   <source>Writing…</source>
   <translation>正在写入…</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_labels.py" />
   <source>All others are 0 in the files</source>
   <translation>其余标签在文件中均为 0</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_labels.py" />
   <source>Leave out hidden labels ({0})</source>
   <translation>不含隐藏的标签（{0}）</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_labels.py" />
   <source>Only selected labels ({0})</source>
   <translation>仅所选标签（{0}）</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_labels.py" />
   <source>Their pixels are 0 in the files, like background</source>
   <translation>其像素在文件中为 0，与背景相同</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_preview.py" />
   <source>Beginning of the file</source>
   <translation>文件开头</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_preview.py" />
   <source>Preview</source>
   <translation>预览</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_target.py" />
   <source>Folder</source>
   <translation>文件夹</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_target.py" />
   <source>Folder to export to</source>
   <translation>导出到的文件夹</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/export_target.py" />
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/exported_files.py" />
   <source>Writes {0}</source>
   <translation>写入 {0}</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/exported_files.py" />
   <source>Writes {0} files: {1}</source>
   <translation>
    <numerusform>写入 {0} 个文件：{1}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/dialogs/exported_files.py" />
   <source>as {0}…, for there are others of this name</source>
   <translation>命名为 {0}…，因为已有同名文件</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/exported_files.py" />
   <source>replaces the one there</source>
   <translation>替换已有文件</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/exported_files.py" />
   <source>replaces {0}</source>
   <translation>替换 {0} 个</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/format_list.py" />
   <source>Holds {0} labels, not {1}</source>
   <translation>
    <numerusform>最多容纳 {0} 个标签，而非 {1} 个</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/dialogs/key_asker.py" />
   <source>Keys</source>
   <translation>按键</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/key_asker.py" />
   <source>No keys</source>
   <translation>无按键</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/key_asker.py" />
   <source>Press the keys for “{0}”</source>
   <translation>请按下用于“{0}”的按键</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/key_asker.py" />
   <source>Use it here</source>
   <translation>在此使用</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/key_asker.py" />
   <source>{0} belongs to {1}; press others</source>
   <translation>{0} 属于{1}；请按其他键</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/key_asker.py" />
   <source>{0} belongs to “{1}”, which would lose it</source>
   <translation>{0} 属于“{1}”，后者将失去它</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/label_dialog.py" />
   <source>Key</source>
   <translation>按键</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/label_dialog.py" />
   <source>None of its own</source>
   <translation>没有专用键</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/label_dialog.py" />
   <source>Note</source>
   <translation>备注</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/label_dialog.py" />
   <source>Note and key of {0}</source>
   <translation>{0} 的备注与按键</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/label_dialog.py" />
   <source>What belongs to the label, and what does not</source>
   <translation>什么属于此标签，什么不属于</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preference_controls.py" />
   <source>None</source>
   <translation>无</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>A new photo begins with the settings of the one before</source>
   <translation>新照片沿用上一张的设置</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>All texts are in it from the next start on</source>
   <translation>下次启动起，所有文字使用该语言</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>As the system</source>
   <translation>跟随系统</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>At most</source>
   <translation>最多</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Autosave</source>
   <translation>自动保存</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Clear</source>
   <translation>清除</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Clear leaves those of photos that were open since the start</source>
   <translation>清除不影响启动以来打开过的照片</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Dark</source>
   <translation>深色</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Default settings</source>
   <translation>默认设置</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Easy to tell apart, with any colour vision</source>
   <translation>易于区分，适合各种色觉</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Export formats</source>
   <translation>导出格式</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Files</source>
   <translation>文件</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>In which labels are shown at first; files have their own colours</source>
   <translation>标签最初显示的颜色；文件有自己的颜色</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Inherited</source>
   <translation>沿用</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Keep nothing of what is done</source>
   <translation>不保留任何操作记录</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Keep what is done, two seconds later</source>
   <translation>操作后两秒自动保留</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Kept now</source>
   <translation>当前已保留</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Language</source>
   <translation>语言</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Layout</source>
   <translation>布局</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Light</source>
   <translation>浅色</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Look</source>
   <translation>外观</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Mean colours of their pixels</source>
   <translation>其像素的平均颜色</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Memory</source>
   <translation>内存</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>New photos</source>
   <translation>新照片</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>No preference is called that.</source>
   <translation>没有这样的首选项。</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>No recent files, sessions, last folders or names, nor any in the log</source>
   <translation>不记录最近文件、会话、上次的文件夹或名称，日志中也没有</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>One a core ({0})</source>
   <translation>每核一个（{0}）</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Otherwise it begins with the default settings</source>
   <translation>否则使用默认设置</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Palette</source>
   <translation>调色板</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Panels and bars go back to where they were at first</source>
   <translation>面板和工具栏恢复最初位置</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Photos that need more are refused in one line</source>
   <translation>需要更多内存的照片会被一行提示拒绝</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Preferences</source>
   <translation>首选项</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Private</source>
   <translation>隐私</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Recent files</source>
   <translation>最近文件</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Reset</source>
   <translation>重置</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Reset layout</source>
   <translation>重置布局</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Reset settings</source>
   <translation>重置设置</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Search preferences</source>
   <translation>搜索首选项</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>The labels are the same with any number</source>
   <translation>无论多少，标签都相同</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>The oldest sessions go first</source>
   <translation>最旧的会话最先删除</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>The same as File → Private. What you save or export yourself names its photos, and so does .pixture.sqlite beside what is exported</source>
   <translation>与“文件 → 隐私”相同。您自己保存或导出的内容会写明照片名，导出旁的 .pixture.sqlite 也一样</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Theme</source>
   <translation>主题</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Those of the open photo, which undo brings back, and of new ones</source>
   <translation>包括当前照片（可撤销）和新照片的设置</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Threads</source>
   <translation>线程</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Ticked at first; the next export ticks its own again</source>
   <translation>最初勾选；下次导出仍勾选其自己的</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Use this photo's</source>
   <translation>使用此照片的</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>What is free</source>
   <translation>可用的全部</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>What is kept by itself</source>
   <translation>自动保留的内容</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>What the first photo begins with</source>
   <translation>第一张照片的初始设置</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Without it only what you save survives a crash</source>
   <translation>否则崩溃后只剩您保存过的内容</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>Work</source>
   <translation>工作</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>autosave crash restore session</source>
   <translation>自动保存 崩溃 恢复 会话</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>colours colour-blind view</source>
   <translation>颜色 色盲 视图</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>cores processor speed</source>
   <translation>核心 处理器 速度</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>dark light</source>
   <translation>深色 浅色</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>docks window panels</source>
   <translation>停靠 窗口 面板</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>incognito history traces</source>
   <translation>无痕 历史 痕迹</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>inherit settings folder</source>
   <translation>沿用 设置 文件夹</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>limit ram size</source>
   <translation>限制 内存 大小</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>recipe defaults</source>
   <translation>配方 默认</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>recipe labels</source>
   <translation>配方 标签</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>size disk</source>
   <translation>大小 磁盘</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>size limit disk</source>
   <translation>大小 限制 磁盘</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/preferences_dialog.py" />
   <source>{0} photos</source>
   <translation>
    <numerusform>{0} 张照片</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/dialogs/scale_dialog.py" />
   <source>Length of the line</source>
   <translation>直线长度</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/scale_dialog.py" />
   <source>Scale</source>
   <translation>比例</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/scale_dialog.py" />
   <source>The line is {0} pixels long. In the world that is:</source>
   <translation>该直线长 {0} 像素。实际长度为：</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/scale_dialog.py" />
   <source>Unit</source>
   <translation>单位</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Action</source>
   <translation>操作</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Arrows</source>
   <translation>方向键</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Brushes and scribbles: smaller, larger</source>
   <translation>画笔与涂画：变小、变大</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Change…</source>
   <translation>更改…</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Choose the label of that number, or whose key it is</source>
   <translation>选择该编号或该按键对应的标签</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Ctrl+Z or Backspace, Ctrl+Y</source>
   <translation>Ctrl+Z 或 Backspace，Ctrl+Y</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Ctrl+drag</source>
   <translation>Ctrl+拖动</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Double click, Home</source>
   <translation>双击，Home</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Double-click for other keys</source>
   <translation>双击以更改按键</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Drag, arrows</source>
   <translation>拖动，方向键</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Enter, Esc</source>
   <translation>Enter，Esc</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Fit in window</source>
   <translation>适合窗口</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Hold /</source>
   <translation>按住 /</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Mouse and held keys</source>
   <translation>鼠标与按住的键</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Move the swipe line</source>
   <translation>移动对比线</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Outlines: last corner back, again</source>
   <translation>轮廓：撤回上一角点，恢复</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Pan</source>
   <translation>平移</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Reset all</source>
   <translation>全部重置</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Scribble: erase a mark</source>
   <translation>涂画：擦除标记</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Scribble: start a new label</source>
   <translation>涂画：开始新标签</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Search actions and keys</source>
   <translation>搜索操作与按键</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Shift+arrows</source>
   <translation>Shift+方向键</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Shift+click, right click</source>
   <translation>Shift+单击，右键单击</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Shortcuts</source>
   <translation>快捷键</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Space, X</source>
   <translation>空格，X</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>The photo alone</source>
   <translation>只看照片</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Tools: move a crosshair; Shift: far, Ctrl: by one pixel</source>
   <translation>工具：移动十字线；Shift：远，Ctrl：一个像素</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Tools: take or close, drop</source>
   <translation>工具：采用或闭合，放弃</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Tools: the left and the right button at the crosshair; hold to drag</source>
   <translation>工具：十字线处的左键与右键；按住可拖动</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Wheel</source>
   <translation>滚轮</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>Zoom at the cursor</source>
   <translation>在光标处缩放</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/shortcuts_dialog.py" />
   <source>[ ], Ctrl+wheel</source>
   <translation>[ ]，Ctrl+滚轮</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Cancel, turn to each and save it; discarded, it is gone for good.</source>
   <translation>请取消并逐一保存；放弃后将无法恢复。</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Discard what is not saved?</source>
   <translation>放弃未保存的内容？</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Files are still being written.</source>
   <translation>文件仍在写入。</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Files are to be written once their labels are there.</source>
   <translation>标签就绪后将写入文件。</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Finish</source>
   <translation>完成</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Finish closes the window after that; undone, nothing is written.</source>
   <translation>“完成”之后将关闭窗口；若撤销则不写入任何内容。</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Finish the export?</source>
   <translation>完成导出？</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Save keeps it in a project;</source>
   <translation>“保存”会将其存入项目；</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Save keeps that of {0} in a project, and asks again for the others;</source>
   <translation>“保存”会将 {0} 的内容存入项目，并再次询问其他照片；</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Save the project?</source>
   <translation>保存项目？</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>The window closes at once; finish them, or leave the folder as it was before.</source>
   <translation>窗口将立即关闭；可完成写入，或让文件夹恢复原样。</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>Undo</source>
   <translation>撤销</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>What you did to {0} and to {1} is not saved.</source>
   <translation>您对 {0} 和 {1} 的操作尚未保存。</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>What you did to {0} is not saved.</source>
   <translation>您对 {0} 的操作尚未保存。</translation>
  </message>
  <message>
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>discarded, it is gone for good.</source>
   <translation>放弃后将无法恢复。</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/dialogs/unsaved_question.py" />
   <source>{0} other photos ({1})</source>
   <translation>
    <numerusform>其他 {0} 张照片（{1}）</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/help/dialogs.py" />
   <source>About Pixture</source>
   <translation>关于 Pixture</translation>
  </message>
  <message>
   <location filename="../ui/help/dialogs.py" />
   <source>Log</source>
   <translation>日志</translation>
  </message>
  <message>
   <location filename="../ui/help/dialogs.py" />
   <source>Pixture segments photos by fitting a Gaussian mixture with EM.
A bug report should have these lines:</source>
   <translation>Pixture 通过 EM 拟合高斯混合模型来分割照片。
错误报告应包含以下内容：</translation>
  </message>
  <message>
   <location filename="../ui/help/dialogs.py" />
   <source>There is no log: {0}</source>
   <translation>没有日志：{0}</translation>
  </message>
  <message>
   <location filename="../ui/help/text_dialog.py" />
   <source>Copy</source>
   <translation>复制</translation>
  </message>
  <message>
   <location filename="../ui/learn/card.py" />
   <source>E-step of iteration {0}</source>
   <translation>第 {0} 次迭代的 E 步</translation>
  </message>
  <message>
   <location filename="../ui/learn/card.py" />
   <source>E-step: comes next</source>
   <translation>E 步：即将进行</translation>
  </message>
  <message>
   <location filename="../ui/learn/card.py" />
   <source>M-step of iteration {0}</source>
   <translation>第 {0} 次迭代的 M 步</translation>
  </message>
  <message>
   <location filename="../ui/learn/card.py" />
   <source>Start: set by hand</source>
   <translation>起点：手动设定</translation>
  </message>
  <message>
   <location filename="../ui/learn/card.py" />
   <source>r_k = 1 where |x − μ_k|² is smallest, else 0</source>
   <translation>|x − μ_k|² 最小处 r_k = 1，否则为 0</translation>
  </message>
  <message>
   <location filename="../ui/learn/card.py" />
   <source>r_k = 1 where π_k {0} is largest, else 0</source>
   <translation>π_k {0} 最大处 r_k = 1，否则为 0</translation>
  </message>
  <message>
   <location filename="../ui/learn/card_view.py" />
   <source>Component {0}</source>
   <translation>成分 {0}</translation>
  </message>
  <message>
   <location filename="../ui/learn/card_view.py" />
   <source>Shares of the pixel: {0}</source>
   <translation>像素的份额：{0}</translation>
  </message>
  <message>
   <location filename="../ui/learn/learn_window.py" />
   <source>Learn EM</source>
   <translation>学习 EM</translation>
  </message>
  <message>
   <location filename="../ui/learn/method_pane.py" />
   <source>How far the labels agree with the truth: 1 wholly, 0 as by chance.</source>
   <translation>标签与真值的吻合程度：1 完全一致，0 等同随机。</translation>
  </message>
  <message>
   <location filename="../ui/learn/method_pane.py" />
   <source>Labels by {0}</source>
   <translation>{0} 的标签</translation>
  </message>
  <message>
   <location filename="../ui/learn/method_pane.py" />
   <source>adjusted Rand</source>
   <translation>调整兰德</translation>
  </message>
  <message>
   <location filename="../ui/learn/method_pane.py" />
   <source>{0}, adjusted Rand index {1}, {2} {3}</source>
   <translation>{0}，调整兰德指数 {1}，{2} {3}</translation>
  </message>
  <message>
   <location filename="../ui/learn/numbers_panel.py" />
   <source>Numbers of {0}</source>
   <translation>{0} 的数值</translation>
  </message>
  <message>
   <location filename="../ui/learn/numbers_panel.py" />
   <source>Pixel</source>
   <translation>像素</translation>
  </message>
  <message>
   <location filename="../ui/learn/numbers_panel.py" />
   <source>Which pixel</source>
   <translation>哪个像素</translation>
  </message>
  <message>
   <location filename="../ui/learn/numbers_panel.py" />
   <source>in row {0}, column {1}:  x = {2}  ({3})</source>
   <translation>第 {0} 行，第 {1} 列：  x = {2}  （{3}）</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>At random</source>
   <translation>随机</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Click a pixel to see its numbers</source>
   <translation>单击像素查看其数值</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Click a pixel to see its numbers. Drag a ring to start elsewhere.
Left and Right step, Space plays.</source>
   <translation>单击像素查看其数值。拖动圆环可从别处开始。
左右键单步，空格播放。</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Floor: no variance below 1/12</source>
   <translation>下限：方差不低于 1/12</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Image</source>
   <translation>图像</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Lessons</source>
   <translation>课程</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Squared levels: what rounding to whole levels leaves in any pixel</source>
   <translation>平方级：取整到整数级在任何像素中留下的误差</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Start from</source>
   <translation>起始于</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Start on other pixels, drawn at random</source>
   <translation>从随机抽取的其他像素开始</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Truth</source>
   <translation>真值</translation>
  </message>
  <message>
   <location filename="../ui/learn/sidebar.py" />
   <source>Where the components begin; drag a ring in a plot to begin elsewhere</source>
   <translation>成分的起始位置；在图中拖动圆环可从别处开始</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>One step back</source>
   <translation>后退一步</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>One step further</source>
   <translation>前进一步</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>Pause</source>
   <translation>暂停</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>Play</source>
   <translation>播放</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>Step</source>
   <translation>步骤</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>To the end</source>
   <translation>到末尾</translation>
  </message>
  <message>
   <location filename="../ui/learn/steps_bar.py" />
   <source>To the start</source>
   <translation>到起点</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>A little slanted</source>
   <translation>略微倾斜</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>All at one point</source>
   <translation>全在一点</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>All at the left</source>
   <translation>全在左侧</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>At random: {0}</source>
   <translation>随机：{0}</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>At the two ends</source>
   <translation>在两端</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Bad starts</source>
   <translation>不良起点</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Classification likelihood</source>
   <translation>分类似然</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Collapse and floor</source>
   <translation>塌缩与下限</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>EM</source>
   <translation>EM</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>EM climbs to the nearest top, not to the highest. With two means in one cluster it divides what is one and joins what are two, at a lower likelihood. From three equal means it never gets away, for nothing tells them apart. Drag a ring to find out which starts lead where.</source>
   <translation>EM 爬上最近的峰，而非最高的峰。若两个均值落在同一簇，它会分开本是一个的、合并本是两个的，似然更低。从三个相同的均值出发，它永远走不开，因为没有任何东西能区分它们。拖动圆环，看看哪些起点通向何处。</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Each one on</source>
   <translation>各后移一位</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Hard EM</source>
   <translation>硬 EM</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>In one order</source>
   <translation>按一种顺序</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Iteration {0} · E-step: pixels are shared out</source>
   <translation>第 {0} 次迭代 · E 步：分配像素</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Iteration {0} · M-step: components follow their pixels</source>
   <translation>第 {0} 次迭代 · M 步：成分跟随其像素</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Iteration {0} · M-step: nothing moves any more</source>
   <translation>第 {0} 次迭代 · M 步：不再移动</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Log-likelihood</source>
   <translation>对数似然</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Long clusters</source>
   <translation>长形簇</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Mean squared distance</source>
   <translation>均方距离</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Nothing in the likelihood says which component is the first. Start from the same means in another order: the colours change places, and the likelihood stays the same to the last digit. The adjusted Rand index does not ask for names either.</source>
   <translation>似然中没有任何东西说明哪个成分是第一个。用相同的均值换个顺序开始：颜色互换位置，而似然直到最后一位都不变。调整兰德指数也不在意名称。</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>One in each cluster</source>
   <translation>每簇一个</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>One near the lamp</source>
   <translation>一个靠近灯</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>One on a single value</source>
   <translation>一个落在单一值上</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>One too far right</source>
   <translation>一个过于靠右</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Set by hand</source>
   <translation>手动设定</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Switched labels</source>
   <translation>标签互换</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>The lamp is white, 255 in every pixel. A component that finds it has no width left, and a bell without width is infinitely high. Take the floor away and watch σ fall and the likelihood rise, while no label gets better. The floor is what rounding to whole levels leaves: 1/12 of a squared level.</source>
   <translation>灯是白色的，每个像素都是 255。找到它的成分不再有宽度，而没有宽度的钟形无限高。去掉下限，看着 σ 下降、似然上升，而没有任何标签变好。下限就是取整到整数级留下的误差：1/12 平方级。</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>The start</source>
   <translation>起点</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Three bells on one axis, which overlap. Step from the start: the E-step colours each pixel by how likely each bell is to have produced it, the M-step moves each bell to its pixels. Where two bells cross, EM shares a pixel, the other two must decide: compare the widths they end with.</source>
   <translation>同一轴上三个相互重叠的钟形。从起点单步：E 步按每个钟形产生该像素的概率为像素着色，M 步将每个钟形移向其像素。在两个钟形相交处，EM 分享像素，另外两种方法必须做出决定：比较它们最终的宽度。</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Three greys</source>
   <translation>三种灰度</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Three means apart</source>
   <translation>三个均值分开</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Two in one cluster</source>
   <translation>一簇两个</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Two long clusters beside each other. k-means knows only distances, so it cuts both in the middle and is content: its squared distance is lower there than at the truth. EM learns that clusters are long. From the ends even hard EM stays where it is, while EM's shared pixels let it turn.</source>
   <translation>两个并排的长形簇。k-means 只认距离，于是从中间切开两者并就此满足：其平方距离在那里比真值处更低。EM 学到簇是长的。从两端出发，连硬 EM 也停在原地，而 EM 的共享像素能让它转过来。</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>Two of them swapped</source>
   <translation>其中两个互换</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>blue</source>
   <translation>蓝</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>grey value</source>
   <translation>灰度值</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>k-means</source>
   <translation>k-means</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>red</source>
   <translation>红</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>shared by likelihood</source>
   <translation>按似然分享</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>whole to the likeliest</source>
   <translation>全归最可能者</translation>
  </message>
  <message>
   <location filename="../ui/learn/words.py" />
   <source>whole to the nearest mean</source>
   <translation>全归最近均值</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/background_chip.py" />
   <source> {0} left out, 0 in files</source>
   <translation>
    <numerusform> {0} 个已排除，文件中为 0</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/background_chip.py" />
   <source>Bring all back</source>
   <translation>全部恢复</translation>
  </message>
  <message>
   <location filename="../ui/panels/background_chip.py" />
   <source>Bring back {0}</source>
   <translation>恢复 {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/background_chip.py" />
   <source>Left out: {0}. Click to bring back.</source>
   <translation>已排除：{0}。单击以恢复。</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Auto</source>
   <translation>自动</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Automatic range of {0}</source>
   <translation>{0} 的自动范围</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Black of {0}</source>
   <translation>{0} 的黑点</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Blue</source>
   <translation>蓝</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Colour of {0}</source>
   <translation>{0} 的颜色</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Colour that it is shown in</source>
   <translation>显示所用的颜色</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Cyan</source>
   <translation>青</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Fit</source>
   <translation>拟合</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Fit {0}</source>
   <translation>拟合 {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>From .1 to 99.9 % of it</source>
   <translation>其值的 0.1% 至 99.9%</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Full light of {0}</source>
   <translation>{0} 的最亮点</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Green</source>
   <translation>绿</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Let the mixture see it, or not</source>
   <translation>是否让混合模型看到它</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Magenta</source>
   <translation>品红</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Other…</source>
   <translation>其他…</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Red</source>
   <translation>红</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Show it, or not: changes no label</source>
   <translation>是否显示：不改变任何标签</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Show {0}</source>
   <translation>显示 {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Value shown as black</source>
   <translation>显示为黑色的值</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Value shown as full light</source>
   <translation>显示为最亮的值</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>White</source>
   <translation>白</translation>
  </message>
  <message>
   <location filename="../ui/panels/channel_row.py" />
   <source>Yellow</source>
   <translation>黄</translation>
  </message>
  <message>
   <location filename="../ui/panels/channels_panel.py" />
   <source>Automatic contrast</source>
   <translation>自动对比度</translation>
  </message>
  <message>
   <location filename="../ui/panels/channels_panel.py" />
   <source>Channels</source>
   <translation>通道</translation>
  </message>
  <message>
   <location filename="../ui/panels/channels_panel.py" />
   <source>Show each channel from .1 to 99.9 % of its values; changes no label</source>
   <translation>按各通道值的 0.1% 至 99.9% 显示；不改变任何标签</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/channels_panel.py" />
   <source>{0} more channels are seen and fitted; --channels chooses among all.</source>
   <translation>
    <numerusform>还有 {0} 个通道参与查看与拟合；--channels 可在全部中选择。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/choice_thumbnail.py" />
   <source>{0} · best</source>
   <translation>{0} · 最佳</translation>
  </message>
  <message>
   <location filename="../ui/panels/choice_thumbnail.py" />
   <source>{0}, shown now</source>
   <translation>{0}，当前显示</translation>
  </message>
  <message>
   <location filename="../ui/panels/choice_thumbnail.py" />
   <source>{0}, the best</source>
   <translation>{0}，最佳</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>Higher is better. Auto goes by a variational mixture, without a curve.</source>
   <translation>越高越好。“自动”依据变分混合模型，没有曲线。</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>Higher is better. Auto goes by the coloured curve.</source>
   <translation>越高越好。“自动”依据彩色曲线。</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>How many labels?</source>
   <translation>多少个标签？</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>Of labels by colour: choosing a number leaves the regions.</source>
   <translation>针对按颜色的标签：选择数目将离开区域模式。</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>Open a photo to compare numbers of labels.</source>
   <translation>打开照片以比较标签数目。</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>Regions</source>
   <translation>区域</translation>
  </message>
  <message>
   <location filename="../ui/panels/choose_panel.py" />
   <source>Regions tells how well the connected areas of K labels agree with the regions of the photo, and comes closest to what people choose.
The others weigh how well K labels explain the photo's colours against how many numbers that takes, in nats; ICL also counts against labels that overlap.
Neighbouring pixels are alike: a photo counts as 256 patches, whatever its size.</source>
   <translation>“区域”表示 K 个标签的连通区域与照片区域的吻合程度，最接近人们的选择。
其余指标权衡 K 个标签对照片颜色的解释程度与所需的参数数目，单位为 nat；ICL 还会惩罚相互重叠的标签。
相邻像素相似：无论大小，一张照片都按 256 个小块计。</translation>
  </message>
  <message>
   <location filename="../ui/panels/feature_titles.py" />
   <source>Grey</source>
   <translation>灰度</translation>
  </message>
  <message>
   <location filename="../ui/panels/feature_titles.py" />
   <source>Saturation × cos hue</source>
   <translation>饱和度 × cos 色相</translation>
  </message>
  <message>
   <location filename="../ui/panels/feature_titles.py" />
   <source>Saturation × sin hue</source>
   <translation>饱和度 × sin 色相</translation>
  </message>
  <message>
   <location filename="../ui/panels/feature_titles.py" />
   <source>Value</source>
   <translation>明度</translation>
  </message>
  <message>
   <location filename="../ui/panels/history_panel.py" />
   <source>History</source>
   <translation>历史</translation>
  </message>
  <message>
   <location filename="../ui/panels/history_panel.py" />
   <source>Up and Down go back and forward, step by step</source>
   <translation>上下键逐步后退和前进</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_delegate.py" />
   <source>Name of label {0}</source>
   <translation>标签 {0} 的名称</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_model.py" />
   <source>Label {0}, {1}, {2}, {3}</source>
   <translation>标签 {0}，{1}，{2}，{3}</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_model.py" />
   <source>hidden</source>
   <translation>已隐藏</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_model.py" />
   <source>locked</source>
   <translation>已锁定</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_model.py" />
   <source>shown</source>
   <translation>已显示</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_model.py" />
   <source>{0}: {1} pixels, {2}</source>
   <translation>{0}：{1} 像素，{2}</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_panel.py" />
   <source>By name</source>
   <translation>按名称</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_panel.py" />
   <source>By number</source>
   <translation>按编号</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_panel.py" />
   <source>By share</source>
   <translation>按占比</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_panel.py" />
   <source>Order of labels</source>
   <translation>标签顺序</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_panel.py" />
   <source>Sort by number, name or share</source>
   <translation>按编号、名称或占比排序</translation>
  </message>
  <message>
   <location filename="../ui/panels/labels_view.py" />
   <source>Open a photo to see its labels.</source>
   <translation>打开照片以查看其标签。</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>Iteration {0}, {1}. {2}</source>
   <translation>第 {0} 次迭代，{1}。{2}</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>Log-likelihood · nats per pixel</source>
   <translation>对数似然 · nat/像素</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>Log-likelihood, nats per pixel</source>
   <translation>对数似然，nat/像素</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>Open a photo to see its fit converge.</source>
   <translation>打开照片以查看其拟合收敛过程。</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>converged</source>
   <translation>已收敛</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>iteration {0}</source>
   <translation>第 {0} 次迭代</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>running</source>
   <translation>运行中</translation>
  </message>
  <message>
   <location filename="../ui/panels/likelihood_panel.py" />
   <source>stopped</source>
   <translation>已停止</translation>
  </message>
  <message>
   <location filename="../ui/panels/merge_chip.py" />
   <source> Merge next: {0}</source>
   <translation> 建议合并：{0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/merge_chip.py" />
   <source> and </source>
   <translation> 和 </translation>
  </message>
  <message>
   <location filename="../ui/panels/merge_chip.py" />
   <source>{0} are the labels that the fit tells apart least. Click to merge them.</source>
   <translation>{0} 是拟合最难区分的标签。单击以合并。</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_bar.py" />
   <source>Close (Esc)</source>
   <translation>关闭 (Esc)</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_bar.py" />
   <source>Close message</source>
   <translation>关闭消息</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_bar.py" />
   <source>Copy details</source>
   <translation>复制详细信息</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_bar.py" />
   <source>Error</source>
   <translation>错误</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_bar.py" />
   <source>For a bug report</source>
   <translation>用于错误报告</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_bar.py" />
   <source>Notice</source>
   <translation>提示</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>allow more in Edit → Preferences → Memory, as far as it reaches</source>
   <translation>请在“编辑 → 首选项 → 内存”中放宽，以可用内存为限</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>choose another by the field Page in the status bar</source>
   <translation>请用状态栏的“页”栏选择另一页</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>choose one or three in the panel Channels</source>
   <translation>请在“通道”面板中选择一个或三个</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>choose others in the panel Channels</source>
   <translation>请在“通道”面板中选择其他</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>choose those in the panel Channels</source>
   <translation>请在“通道”面板中选择这些</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>count none</source>
   <translation>请不要计数</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>leave out those of another kind</source>
   <translation>请去掉另一类照片</translation>
  </message>
  <message>
   <location filename="../ui/panels/message_words.py" />
   <source>turn Smallest area off</source>
   <translation>请关闭“最小区域”</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Auto: choose the number of labels</source>
   <translation>自动：选择标签数目</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Choose K among {0} to {1}, as Auto by says</source>
   <translation>在 {0} 到 {1} 之间选择 K，依据“自动依据”</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Fit again with these settings</source>
   <translation>用这些设置重新拟合</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Labels K</source>
   <translation>标签数 K</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Labels K, number</source>
   <translation>标签数 K（数值）</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Mixture</source>
   <translation>混合模型</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Number of labels</source>
   <translation>标签数目</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Number of labels; type up to {0}</source>
   <translation>标签数目；最多可输入 {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Regions are found by their borders, without a mixture.</source>
   <translation>区域由边界得出，不使用混合模型。</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Starts, tolerance, seed</source>
   <translation>起点、容差、种子</translation>
  </message>
  <message>
   <location filename="../ui/panels/mixture_panel.py" />
   <source>Stop the fit and keep what it has reached</source>
   <translation>停止拟合并保留已得结果</translation>
  </message>
  <message>
   <location filename="../ui/panels/mode_switch.py" />
   <source>Labels are colours, wherever they lie in the photo</source>
   <translation>标签即颜色，不论位于照片何处</translation>
  </message>
  <message>
   <location filename="../ui/panels/mode_switch.py" />
   <source>Labels are connected regions that people would draw</source>
   <translation>标签即人们会画出的连通区域</translation>
  </message>
  <message>
   <location filename="../ui/panels/mode_switch.py" />
   <source>What labels are</source>
   <translation>标签的含义</translation>
  </message>
  <message>
   <location filename="../ui/panels/name_edit.py" />
   <source>Names to choose from</source>
   <translation>可选名称</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_ranges.py" />
   <source>Column whose values are kept or left out</source>
   <translation>按其值保留或排除的列</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_ranges.py" />
   <source>Drag an end to leave objects out; double click for all</source>
   <translation>拖动端点以排除对象；双击恢复全部</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_ranges.py" />
   <source>all</source>
   <translation>全部</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_scale.py" />
   <source>Pixel width</source>
   <translation>像素宽度</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_scale.py" />
   <source>Unit of the width</source>
   <translation>宽度单位</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_scale.py" />
   <source>Width of a pixel; empty for what the photo's file tells</source>
   <translation>像素的宽度；留空则取照片文件所记</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_scale.py" />
   <source>not known</source>
   <translation>未知</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>4: sides</source>
   <translation>4：边</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>8: sides and corners</source>
   <translation>8：边与角</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>All labels</source>
   <translation>所有标签</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>COCO, CVAT, LabelMe, GeoJSON and ROIs have one annotation an object</source>
   <translation>COCO、CVAT、LabelMe、GeoJSON 和 ROI 每个对象一条标注</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Close gaps and notches narrower than a disc of this radius</source>
   <translation>闭合比此半径圆盘更窄的缝隙与凹口</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Closing</source>
   <translation>闭运算</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Connected</source>
   <translation>连通性</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Cut off bridges and specks narrower than a disc of this radius</source>
   <translation>切除比此半径圆盘更窄的连接与斑点</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Cut touching things apart where they are narrower than this share</source>
   <translation>在窄于此比例处分开相接的物体</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Export objects one by one</source>
   <translation>逐个导出对象</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Fill holes</source>
   <translation>填充孔洞</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Fill holes of so many pixels or fewer</source>
   <translation>填充不超过此像素数的孔洞</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Labels whose areas are objects</source>
   <translation>以其区域为对象的标签</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Leave out objects of fewer pixels</source>
   <translation>排除像素更少的对象</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Leave out what touches the border</source>
   <translation>排除接触边缘的对象</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Objects of</source>
   <translation>对象来自</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Opening</source>
   <translation>开运算</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Outlines in SVG are smooth curves that leave the pixels' edges by so much</source>
   <translation>SVG 轮廓为平滑曲线，偏离像素边缘这么多</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Smallest</source>
   <translation>最小</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Smallest object</source>
   <translation>最小对象</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Smooth SVG</source>
   <translation>平滑 SVG</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Split</source>
   <translation>分割</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Split by</source>
   <translation>分割依据</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>What goes on beyond the photo has no known size</source>
   <translation>超出照片的物体大小未知</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>What tells touching things apart: where they are narrow, or their values</source>
   <translation>区分相接物体的依据：狭窄处或其值</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>Whether pixels that touch by a corner only are one object</source>
   <translation>仅以角相接的像素是否算一个对象</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>necks</source>
   <translation>窄处</translation>
  </message>
  <message>
   <location filename="../ui/panels/object_settings.py" />
   <source>off</source>
   <translation>关</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Area</source>
   <translation>面积</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>At border</source>
   <translation>触边</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Circularity</source>
   <translation>圆度</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Eccentricity</source>
   <translation>离心率</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Feret</source>
   <translation>Feret 径</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Height</source>
   <translation>高</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Id</source>
   <translation>编号</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Label</source>
   <translation>标签</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Left</source>
   <translation>左</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Major axis</source>
   <translation>长轴</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Minor axis</source>
   <translation>短轴</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Perimeter</source>
   <translation>周长</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Posterior</source>
   <translation>后验概率</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Share</source>
   <translation>占比</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Solidity</source>
   <translation>坚实度</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Top</source>
   <translation>上</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Width</source>
   <translation>宽</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>X</source>
   <translation>X</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>Y</source>
   <translation>Y</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_model.py" />
   <source>yes</source>
   <translation>是</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_panel.py" />
   <source>Counting…</source>
   <translation>正在计数…</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_panel.py" />
   <source>No objects</source>
   <translation>没有对象</translation>
  </message>
  <message>
   <location filename="../ui/panels/objects_panel.py" />
   <source>Objects</source>
   <translation>对象</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/objects_panel.py" />
   <source>{0} objects, {1} {3} in all, {2} {3} on average</source>
   <translation>
    <numerusform>{0} 个对象，共 {1} {3}，平均 {2} {3}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/page_field.py" />
   <source>Show the pages</source>
   <translation>显示各页</translation>
  </message>
  <message>
   <location filename="../ui/panels/page_field.py" />
   <source>Show the pages (Alt+Down in the field)</source>
   <translation>显示各页（在栏中按 Alt+下）</translation>
  </message>
  <message>
   <location filename="../ui/panels/page_field.py" />
   <source>Which picture of the file is open</source>
   <translation>当前打开文件中的哪一张图</translation>
  </message>
  <message>
   <location filename="../ui/panels/page_field.py" />
   <source>of {0}</source>
   <translation>共 {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/page_strip.py" />
   <source>Page {0}</source>
   <translation>第 {0} 页</translation>
  </message>
  <message>
   <location filename="../ui/panels/page_strip.py" />
   <source>Pages</source>
   <translation>页</translation>
  </message>
  <message>
   <location filename="../ui/panels/palette_popover.py" />
   <source>Palettes</source>
   <translation>调色板</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Fold the strip</source>
   <translation>折叠照片条</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>For all</source>
   <translation>应用到全部</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Give every photo of the folder what this one has</source>
   <translation>将此照片的内容应用到文件夹中每张照片</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Let each photo begin by itself again</source>
   <translation>让每张照片重新各自开始</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Open {0}</source>
   <translation>打开 {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Photos begin as in a window that was just opened</source>
   <translation>照片如在新开窗口中那样开始</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Photos begin with the settings of the one before</source>
   <translation>照片沿用上一张的设置</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Same settings</source>
   <translation>沿用设置</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Show the photos</source>
   <translation>显示照片</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>Start fresh</source>
   <translation>重新开始</translation>
  </message>
  <message>
   <location filename="../ui/panels/photo_strip.py" />
   <source>What new photos begin with</source>
   <translation>新照片的初始设置</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Colours</source>
   <translation>颜色</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Colours, {1} against {0}</source>
   <translation>颜色，{1} 对 {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Density</source>
   <translation>密度</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Histogram of {0}</source>
   <translation>{0} 的直方图</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Horizontal axis</source>
   <translation>横轴</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>How colours are drawn</source>
   <translation>颜色的绘制方式</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Open a photo to see its colours.</source>
   <translation>打开照片以查看其颜色。</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Own colours</source>
   <translation>自身颜色</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Regions have no components here.</source>
   <translation>区域在此没有成分。</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>Vertical axis</source>
   <translation>纵轴</translation>
  </message>
  <message>
   <location filename="../ui/panels/scatter_panel.py" />
   <source>{0:,} pixels.</source>
   <translation>{0:,} 像素。</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>A mixture empties the labels that it can spare</source>
   <translation>混合模型清空可以省去的标签</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>AIC</source>
   <translation>AIC</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Also how it is patterned, and which way</source>
   <translation>还看纹理及其方向</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Also where it lies: compact labels</source>
   <translation>还看所在位置：标签更紧凑</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>As many as the colours have clusters</source>
   <translation>与颜色的簇数一样多</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Auto by</source>
   <translation>自动依据</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Auto by {}</source>
   <translation>自动依据 {}</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>BIC</source>
   <translation>BIC</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Colour</source>
   <translation>颜色</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Colour + place</source>
   <translation>颜色 + 位置</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Colour + texture</source>
   <translation>颜色 + 纹理</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Colour + texture + place</source>
   <translation>颜色 + 纹理 + 位置</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Colour space that is fitted</source>
   <translation>拟合所用的颜色空间</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Colours: {}</source>
   <translation>颜色：{}</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Covariance</source>
   <translation>协方差</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Covariance: {}</source>
   <translation>协方差：{}</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Diagonal</source>
   <translation>对角</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Ellipsoids along the axes: no slant</source>
   <translation>沿坐标轴的椭球：无倾斜</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Ellipsoids of any shape, each label its own</source>
   <translation>任意形状的椭球，每个标签各异</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Ellipsoids of one shape and size for all labels</source>
   <translation>所有标签共用形状与大小的椭球</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Features</source>
   <translation>特征</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Features: {}</source>
   <translation>特征：{}</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Few, well separated labels</source>
   <translation>少而分明的标签</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Full</source>
   <translation>完全</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>ICL</source>
   <translation>ICL</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Labels whose areas agree with the photo's regions</source>
   <translation>其区域与照片区域吻合的标签</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>More labels than BIC</source>
   <translation>比 BIC 更多的标签</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Nothing but how it is patterned, and which way</source>
   <translation>只看纹理及其方向</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Seed</source>
   <translation>种子</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Seed {}</source>
   <translation>种子 {}</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Shape of the labels' clusters of colours</source>
   <translation>标签颜色簇的形状</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Spheres, each label of its own size</source>
   <translation>球形，每个标签大小各异</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Spherical</source>
   <translation>球形</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Starting guesses; the likeliest fit wins</source>
   <translation>初始猜测；似然最高的拟合胜出</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Starts</source>
   <translation>起点数</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Stop when an iteration gains less, in nats per pixel</source>
   <translation>当一次迭代的增益更小时停止，nat/像素</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Texture</source>
   <translation>纹理</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>The same seed gives the same labels again</source>
   <translation>相同的种子得到相同的标签</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Tied</source>
   <translation>共享</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Tolerance</source>
   <translation>容差</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Tolerance {:g}</source>
   <translation>容差 {:g}</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>Variational</source>
   <translation>变分</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>What decides how many labels Auto chooses</source>
   <translation>决定“自动”选择多少标签的依据</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>What is seen of each pixel</source>
   <translation>每个像素的哪些方面被看到</translation>
  </message>
  <message>
   <location filename="../ui/panels/setting_words.py" />
   <source>{} starts</source>
   <translation>{} 个起点</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>Areas with fewer pixels go to the neighbour they touch most</source>
   <translation>像素更少的区域归入接触最多的邻居</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>Detail</source>
   <translation>细节</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>From few large regions to many small ones</source>
   <translation>从少数大区域到许多小区域</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>Shape</source>
   <translation>形状</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>Smallest area</source>
   <translation>最小区域</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>Smoothing</source>
   <translation>平滑</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>Takes grain out of the labels; edges of the photo stay. No new fit</source>
   <translation>去除标签中的颗粒；照片边缘保留。无需重新拟合</translation>
  </message>
  <message>
   <location filename="../ui/panels/shape_panel.py" />
   <source>{0:,} px</source>
   <translation>{0:,} px</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_bar.py" />
   <source>Progress of the fit</source>
   <translation>拟合进度</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>&lt;1 ms</source>
   <translation>&lt;1 ms</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>About {0} regions, roughly; looking closer</source>
   <translation>约 {0} 个区域，粗略；正在细看</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Finding regions</source>
   <translation>正在寻找区域</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>Fitted exactly in {0}, {1} iterations</source>
   <translation>
    <numerusform>精确拟合用时 {0}，{1} 次迭代</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>Fitted on all {0:,.1f} megapixels in {1}, {2} iterations</source>
   <translation>
    <numerusform>在全部 {0:,.1f} 百万像素上拟合用时 {1}，{2} 次迭代</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Fitting</source>
   <translation>正在拟合</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Labelled by a model, not fitted</source>
   <translation>由模型标记，未拟合</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Labels from a file, not fitted</source>
   <translation>标签来自文件，未拟合</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Looking for a start</source>
   <translation>正在寻找起点</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Making an overview</source>
   <translation>正在生成概览</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Opening the photo</source>
   <translation>正在打开照片</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Shares of all {0:,.1f} megapixels</source>
   <translation>全部 {0:,.1f} 百万像素中的占比</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>Shares of the overview</source>
   <translation>概览中的占比</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>Stopped after {0}, {1} iterations</source>
   <translation>
    <numerusform>停止于 {0}，{1} 次迭代</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>Stopped after {1}, {2} iterations on all {0:,.1f} megapixels</source>
   <translation>
    <numerusform>在全部 {0:,.1f} 百万像素上停止于 {1}，{2} 次迭代</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>overview 1:{0:.3g}</source>
   <translation>概览 1:{0:.3g}</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>smoothed in {0}</source>
   <translation>平滑用时 {0}</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>tidied in {0}</source>
   <translation>整理用时 {0}</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>{0:,} colours</source>
   <translation>
    <numerusform>{0:,} 种颜色</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0:,} px transparent</source>
   <translation>{0:,} px 透明</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0:,} px without a value</source>
   <translation>{0:,} px 无值</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0:.0f} ms</source>
   <translation>{0:.0f} ms</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0:.1f} s</source>
   <translation>{0:.1f} s</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0:.3g} {1}/px</source>
   <translation>{0:.3g} {1}/px</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0:.3g} × {1:.3g} {2}/px</source>
   <translation>{0:.3g} × {1:.3g} {2}/px</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/panels/status_text.py" />
   <source>{0} regions found in {1}</source>
   <translation>
    <numerusform>{1} 找到 {0} 个区域</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0} × {1}, {2}-bit {3}</source>
   <translation>{0} × {1}，{2} 位 {3}</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0} × {1}, {2}-bit, {3}</source>
   <translation>{0} × {1}，{2} 位，{3}</translation>
  </message>
  <message>
   <location filename="../ui/panels/status_text.py" />
   <source>{0} × {1}, {2}-bit, {3} channels</source>
   <translation>{0} × {1}，{2} 位，{3} 个通道</translation>
  </message>
  <message>
   <location filename="../ui/panels/strip_model.py" />
   <source>As likely under the model as its own photo, less {0:.1f} of its spread</source>
   <translation>在模型下的似然如同其自身照片，仅低其离散度的 {0:.1f} 倍</translation>
  </message>
  <message>
   <location filename="../ui/panels/strip_model.py" />
   <source>Done</source>
   <translation>完成</translation>
  </message>
  <message>
   <location filename="../ui/panels/strip_model.py" />
   <source>Drift: its mean log-likelihood under the model is {0:.1f} spreads lower than that of the model's own photo</source>
   <translation>漂移：在模型下的平均对数似然比模型自身照片低 {0:.1f} 倍离散度</translation>
  </message>
  <message>
   <location filename="../ui/panels/strip_model.py" />
   <source>Labelled: something was done to it</source>
   <translation>已标记：做过一些处理</translation>
  </message>
  <message>
   <location filename="../ui/panels/strip_model.py" />
   <source>Nothing done to it yet</source>
   <translation>尚未处理</translation>
  </message>
  <message>
   <location filename="../ui/panels/strip_view.py" />
   <source>Photos of the folder</source>
   <translation>文件夹中的照片</translation>
  </message>
  <message>
   <location filename="../ui/panels/transport.py" />
   <source>One iteration further</source>
   <translation>前进一次迭代</translation>
  </message>
  <message>
   <location filename="../ui/panels/transport.py" />
   <source>Play the iterations</source>
   <translation>播放各次迭代</translation>
  </message>
  <message>
   <location filename="../ui/panels/transport.py" />
   <source>To the starting guess</source>
   <translation>到初始猜测</translation>
  </message>
  <message>
   <location filename="../ui/plots/range_histogram.py" />
   <source>Drag an end of the range; double click for the automatic one</source>
   <translation>拖动范围端点；双击恢复自动</translation>
  </message>
  <message>
   <location filename="../ui/presenters/area_presenter.py" />
   <source>Area of interest</source>
   <translation>感兴趣区域</translation>
  </message>
  <message>
   <location filename="../ui/presenters/area_presenter.py" />
   <source>Drag over what counts · Shift: more · Alt: less · Esc ends</source>
   <translation>拖动圈出要计入的部分 · Shift：添加 · Alt：减去 · Esc 结束</translation>
  </message>
  <message>
   <location filename="../ui/presenters/area_presenter.py" />
   <source>Nothing would be left inside; draw another area</source>
   <translation>其中将一无所剩；请画另一区域</translation>
  </message>
  <message>
   <location filename="../ui/presenters/area_presenter.py" />
   <source>Only inside {0}</source>
   <translation>仅在 {0} 内</translation>
  </message>
  <message>
   <location filename="../ui/presenters/area_presenter.py" />
   <source>The whole photo counts already</source>
   <translation>整张照片已全部计入</translation>
  </message>
  <message>
   <location filename="../ui/presenters/area_presenter.py" />
   <source>Whole photo</source>
   <translation>整张照片</translation>
  </message>
  <message>
   <location filename="../ui/presenters/arrivals_presenter.py" />
   <source>Open photo</source>
   <translation>打开照片</translation>
  </message>
  <message>
   <location filename="../ui/presenters/arrivals_presenter.py" />
   <source>The clipboard holds no picture; copy one, then paste again</source>
   <translation>剪贴板中没有图片；请复制一张后再粘贴</translation>
  </message>
  <message>
   <location filename="../ui/presenters/batch_presenter.py" />
   <source>Fitting one model to all photos</source>
   <translation>正在为所有照片拟合一个模型</translation>
  </message>
  <message>
   <location filename="../ui/presenters/batch_presenter.py" />
   <source>Starting</source>
   <translation>正在开始</translation>
  </message>
  <message>
   <location filename="../ui/presenters/batch_presenter.py" />
   <source>Stopping</source>
   <translation>正在停止</translation>
  </message>
  <message>
   <location filename="../ui/presenters/batch_presenter.py" />
   <source>{0} of {1}</source>
   <translation>{0} / {1}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/brush_settings_presenter.py" />
   <source>Drag: gives back the labels below the paint · [ ]: size</source>
   <translation>拖动：恢复颜料下的标签 · [ ]：大小</translation>
  </message>
  <message>
   <location filename="../ui/presenters/brush_settings_presenter.py" />
   <source>Drag: paints {0} · Shift: only over the label below · [ ]: size</source>
   <translation>拖动：绘制{0} · Shift：仅覆盖其下标签 · [ ]：大小</translation>
  </message>
  <message>
   <location filename="../ui/presenters/brush_settings_presenter.py" />
   <source>Drag: paints {0}, only over the label below · Shift: over all</source>
   <translation>拖动：绘制{0}，仅覆盖其下标签 · Shift：覆盖全部</translation>
  </message>
  <message>
   <location filename="../ui/presenters/brush_settings_presenter.py" />
   <source>the label below</source>
   <translation>其下标签</translation>
  </message>
  <message>
   <location filename="../ui/presenters/channels_presenter.py" />
   <source>Automatic contrast of {0}</source>
   <translation>{0} 的自动对比度</translation>
  </message>
  <message>
   <location filename="../ui/presenters/channels_presenter.py" />
   <source>Contrast of {0}</source>
   <translation>{0} 的对比度</translation>
  </message>
  <message>
   <location filename="../ui/presenters/channels_presenter.py" />
   <source>Fit with {0}</source>
   <translation>拟合时包含 {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/channels_presenter.py" />
   <source>Fit without {0}</source>
   <translation>拟合时不含 {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/channels_presenter.py" />
   <source>Hide {0}</source>
   <translation>隐藏 {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/display_presenter.py" />
   <source>Regions are found without a fit.</source>
   <translation>区域无需拟合即可得出。</translation>
  </message>
  <message>
   <location filename="../ui/presenters/display_presenter.py" />
   <source>These labels were not fitted; Fit goes on from them.</source>
   <translation>这些标签未经拟合；“拟合”将从它们继续。</translation>
  </message>
  <message>
   <location filename="../ui/presenters/export_presenter.py" />
   <source>Export writes labels of the overview; File → Export labels at full size writes those of all pixels</source>
   <translation>“导出”写入概览的标签；“文件 → 以完整尺寸导出标签”写入所有像素的标签</translation>
  </message>
  <message>
   <location filename="../ui/presenters/export_presenter.py" />
   <source>The labels are on their way; Export opens when they are there</source>
   <translation>标签即将就绪；届时将打开导出</translation>
  </message>
  <message>
   <location filename="../ui/presenters/export_presenter.py" />
   <source>The labels are on their way; they are exported when they are there</source>
   <translation>标签即将就绪；届时将导出</translation>
  </message>
  <message>
   <location filename="../ui/presenters/export_presenter.py" />
   <source>There is nothing to export yet</source>
   <translation>尚无可导出的内容</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>Open a photo or a folder first</source>
   <translation>请先打开照片或文件夹</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>Open folder</source>
   <translation>打开文件夹</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>This photo lies in no folder; open one from a folder</source>
   <translation>此照片不在文件夹中；请从文件夹打开一张</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>{0} is the first of these {1} photos</source>
   <translation>{0} 是这 {1} 张照片中的第一张</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>{0} is the first photo in {1}</source>
   <translation>{0} 是 {1} 中的第一张照片</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>{0} is the last of these {1} photos</source>
   <translation>{0} 是这 {1} 张照片中的最后一张</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>{0} is the last photo in {1}</source>
   <translation>{0} 是 {1} 中的最后一张照片</translation>
  </message>
  <message>
   <location filename="../ui/presenters/folder_presenter.py" />
   <source>{0} is the only photo here</source>
   <translation>{0} 是此处唯一的照片</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>All {0} photos are labelled by the model of {1}</source>
   <translation>
    <numerusform>全部 {0} 张照片按 {1} 的模型标记</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>All {0} photos are segmented by the settings of {1}</source>
   <translation>
    <numerusform>全部 {0} 张照片按 {1} 的设置分割</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>All: {0}</source>
   <translation>全部：{0}</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Labels of all {0} photos are called like those of {1}</source>
   <translation>
    <numerusform>全部 {0} 张照片的标签沿用 {1} 的名称</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Model of {0}</source>
   <translation>{0} 的模型</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Names of {0}</source>
   <translation>{0} 的名称</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Not done</source>
   <translation>未完成</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Nothing was set for all photos</source>
   <translation>没有为全部照片设定任何内容</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Photos begin by themselves again; what they have got they keep</source>
   <translation>照片重新各自开始；已有的保留</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Regions lie in one photo only, so they are no model for others;</source>
   <translation>区域只存在于一张照片，不能作为其他照片的模型；</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Settings of {0}</source>
   <translation>{0} 的设置</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>There are no other photos here; open a folder</source>
   <translation>此处没有其他照片；请打开文件夹</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>Wait until the fit has ended</source>
   <translation>请等待拟合结束</translation>
  </message>
  <message>
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>choose By colour first</source>
   <translation>请先选择“按颜色”</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/presenters/for_all_presenter.py" />
   <source>{0} worked on before keep their marks and edits, and can undo it</source>
   <translation>
    <numerusform>先前处理过的 {0} 张保留其标记与编辑，并可撤销</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>All files (*)</source>
   <translation>所有文件 (*)</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Masks ({0})</source>
   <translation>掩膜 ({0})</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Models ({0})</source>
   <translation>模型 ({0})</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Open labels</source>
   <translation>打开标签</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Open recipe</source>
   <translation>打开配方</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Recipe {0}</source>
   <translation>配方 {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Recipes ({0})</source>
   <translation>配方 ({0})</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Segmented by the settings of {0}</source>
   <translation>已按 {0} 的设置分割</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>The next photo is segmented by {0}</source>
   <translation>下一张照片将按 {0} 分割</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>Use model</source>
   <translation>使用模型</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>undo brings it back</source>
   <translation>可撤销恢复</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>what was painted, marked or locked went with the labels before;</source>
   <translation>所绘、所标或锁定的内容随之前的标签一并消失；</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>{0} holds the settings that are set already</source>
   <translation>{0} 所含设置与当前相同</translation>
  </message>
  <message>
   <location filename="../ui/presenters/import_presenter.py" />
   <source>{0} was for the photo before; open it again for this one</source>
   <translation>{0} 针对之前的照片；请为此照片重新打开</translation>
  </message>
  <message>
   <location filename="../ui/presenters/join_presenter.py" />
   <source>Click on a border: its two labels become one · Esc ends</source>
   <translation>单击边界：两侧标签合为一个 · Esc 结束</translation>
  </message>
  <message>
   <location filename="../ui/presenters/join_presenter.py" />
   <source>Join {0} and {1}</source>
   <translation>连接 {0} 与 {1}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/join_presenter.py" />
   <source>No border is here; point at one between two labels</source>
   <translation>此处没有边界；请指向两个标签之间的边界</translation>
  </message>
  <message>
   <location filename="../ui/presenters/keeping_presenter.py" />
   <source>No earlier session of {0} is kept</source>
   <translation>没有保留 {0} 的早先会话</translation>
  </message>
  <message>
   <location filename="../ui/presenters/keeping_presenter.py" />
   <source>No session is kept</source>
   <translation>没有保留的会话</translation>
  </message>
  <message>
   <location filename="../ui/presenters/keeping_presenter.py" />
   <source>Pixture closes when the files are written</source>
   <translation>文件写完后 Pixture 将关闭</translation>
  </message>
  <message>
   <location filename="../ui/presenters/keeping_presenter.py" />
   <source>Pixture was ended while {0} was open; what was done to it until {1} is kept: File → Bring back last session</source>
   <translation>Pixture 在 {0} 打开时被终止；截至 {1} 的操作已保留：文件 → 恢复上次会话</translation>
  </message>
  <message>
   <location filename="../ui/presenters/keeping_presenter.py" />
   <source>What was done to {0} until {1} is kept: File → Bring back last session</source>
   <translation>截至 {1} 对 {0} 的操作已保留：文件 → 恢复上次会话</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_keys_presenter.py" />
   <source>No label has the key {0}; give one to a label with Shift+F2</source>
   <translation>没有标签使用按键 {0}；用 Shift+F2 为标签指定</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Label set {0}</source>
   <translation>标签集 {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Label sets, COCO, LabelMe, CVAT ({0})</source>
   <translation>标签集、COCO、LabelMe、CVAT ({0})</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Leave label set {0}</source>
   <translation>离开标签集 {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Open label set</source>
   <translation>打开标签集</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Rename {0} “{1}”</source>
   <translation>将 {0} 重命名为“{1}”</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Save label set</source>
   <translation>保存标签集</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>Saved label set {0}; photos that are opened next get its labels</source>
   <translation>已保存标签集 {0}；之后打开的照片将使用其标签</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>The labels are on their way; try again in a moment</source>
   <translation>标签即将就绪；请稍后再试</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>The labels have changed meanwhile; try again</source>
   <translation>标签此间已改变；请再试一次</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>the next photo's labels get the names of {0}</source>
   <translation>下一张照片的标签将使用 {0} 的名称</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>{0} of {1} labels are those of {2}</source>
   <translation>{1} 个标签中有 {0} 个来自 {2}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_set_presenter.py" />
   <source>{0}; without {1}</source>
   <translation>{0}；缺少 {1}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Choose a label first: click it</source>
   <translation>请先选择标签：单击它</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Choose two labels or more to merge: Ctrl+click them</source>
   <translation>请选择两个或更多标签以合并：Ctrl+单击</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Finer in {0}</source>
   <translation>细分 {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Leave out {0}</source>
   <translation>排除 {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Merge {0}</source>
   <translation>合并 {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>No label is left out</source>
   <translation>没有排除的标签</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Nothing of the label touches anything else of it</source>
   <translation>该标签没有相互接触的部分</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Only regions are opened; tick Regions first, or split by colour</source>
   <translation>只有区域可以细分；请先选“区域”，或按颜色拆分</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Split {0} by colour</source>
   <translation>按颜色拆分 {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Split {0} into pieces</source>
   <translation>将 {0} 拆成块</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>Take things of {0} apart</source>
   <translation>分开 {0} 中的物体</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>The label is one connected piece already</source>
   <translation>该标签已是一个连通块</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>The labels are on their way; change them in a moment</source>
   <translation>标签即将就绪；请稍后更改</translation>
  </message>
  <message>
   <location filename="../ui/presenters/label_table_presenter.py" />
   <source>{0} is locked; unlock it first (Ctrl+L)</source>
   <translation>{0} 已锁定；请先解锁 (Ctrl+L)</translation>
  </message>
  <message>
   <location filename="../ui/presenters/labels_presenter.py" />
   <source>Hide others</source>
   <translation>隐藏其他</translation>
  </message>
  <message>
   <location filename="../ui/presenters/labels_presenter.py" />
   <source>Recolour {0}</source>
   <translation>为 {0} 换色</translation>
  </message>
  <message>
   <location filename="../ui/presenters/labels_presenter.py" />
   <source>Reset colours</source>
   <translation>重置颜色</translation>
  </message>
  <message>
   <location filename="../ui/presenters/labels_presenter.py" />
   <source>Show all</source>
   <translation>全部显示</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>All pixels are being gone through; stop that first</source>
   <translation>正在处理所有像素；请先停止</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Counting colours: {0:,} of {1:,} parts</source>
   <translation>正在统计颜色：{0:,} / {1:,} 部分</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Counting labels: {0:,} of {1:,} parts</source>
   <translation>正在统计标签：{0:,} / {1:,} 部分</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Export labels at full size</source>
   <translation>以完整尺寸导出标签</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Finding small regions: {0:,} of {1:,} parts</source>
   <translation>正在寻找小区域：{0:,} / {1:,} 部分</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Fit on all pixels</source>
   <translation>对所有像素拟合</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Fitted on {0:,.1f} megapixels, {1:,} colours, {2} iterations</source>
   <translation>在 {0:,.1f} 百万像素上拟合，{1:,} 种颜色，{2} 次迭代</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Fitting, iteration {0}</source>
   <translation>正在拟合，第 {0} 次迭代</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Joining small regions: {0:,} of {1:,} parts</source>
   <translation>正在合并小区域：{0:,} / {1:,} 部分</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Labelling: {0:,} of {1:,} parts</source>
   <translation>正在分配标签：{0:,} / {1:,} 部分</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Labels of all pixels are in {0}</source>
   <translation>所有像素的标签位于 {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Making an overview of {0}: {1:.0f}%</source>
   <translation>正在生成 {0} 的概览：{1:.0f}%</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Making smaller copies: {0:,} of {1:,} parts</source>
   <translation>正在生成缩小副本：{0:,} / {1:,} 部分</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Measuring grain: {0:,} of {1:,} parts</source>
   <translation>正在测量颗粒：{0:,} / {1:,} 部分</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Settings have changed meanwhile; choose Fit on all pixels again</source>
   <translation>设置此间已改变；请再次选择“对所有像素拟合”</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Starting workers</source>
   <translation>正在启动工作进程</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Stopped; the labels are those from before</source>
   <translation>已停止；标签仍为之前的</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Stopped; the same export goes on from there</source>
   <translation>已停止；再次导出将从此处继续</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>Stopped; what was counted is kept until the window closes</source>
   <translation>已停止；已统计的内容保留到窗口关闭</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>This is an overview of a photo too large for memory; zoom in for its pixels, and choose Fit → Fit on all pixels once you like what you see</source>
   <translation>这是一张大得无法装入内存的照片的概览；放大可查看其像素，满意后请选择“拟合 → 对所有像素拟合”</translation>
  </message>
  <message>
   <location filename="../ui/presenters/large_presenter.py" />
   <source>{0}; choose Export for labels of its size</source>
   <translation>{0}；请选择“导出”以得到其尺寸的标签</translation>
  </message>
  <message>
   <location filename="../ui/presenters/lock_presenter.py" />
   <source>Lock {0}</source>
   <translation>锁定 {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/lock_presenter.py" />
   <source>Unlock {0}</source>
   <translation>解锁 {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/marks_presenter.py" />
   <source>Drag: marks {0} · Ctrl: new label · Shift or right: erase · [ ]: size</source>
   <translation>拖动：标记{0} · Ctrl：新标签 · Shift 或右键：擦除 · [ ]：大小</translation>
  </message>
  <message>
   <location filename="../ui/presenters/marks_presenter.py" />
   <source>Erase all marks</source>
   <translation>擦除所有标记</translation>
  </message>
  <message>
   <location filename="../ui/presenters/marks_presenter.py" />
   <source>Regions are found without a fit: scribbles teach nothing here</source>
   <translation>区域无需拟合：涂画在此不起作用</translation>
  </message>
  <message>
   <location filename="../ui/presenters/marks_presenter.py" />
   <source>These labels come from no fit: scribbles count once F5 fits on</source>
   <translation>这些标签并非拟合所得：按 F5 继续拟合后涂画才起作用</translation>
  </message>
  <message>
   <location filename="../ui/presenters/marks_presenter.py" />
   <source>a new label</source>
   <translation>新标签</translation>
  </message>
  <message>
   <location filename="../ui/presenters/merge_presenter.py" />
   <source>There are no two labels that could be proposed</source>
   <translation>没有可建议的两个标签</translation>
  </message>
  <message>
   <location filename="../ui/presenters/modes_presenter.py" />
   <source>By colour</source>
   <translation>按颜色</translation>
  </message>
  <message>
   <location filename="../ui/presenters/modes_presenter.py" />
   <source>By region</source>
   <translation>按区域</translation>
  </message>
  <message>
   <location filename="../ui/presenters/objects_presenter.py" />
   <source>Objects: {0}</source>
   <translation>对象：{0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/painting.py" />
   <source>Erase paint</source>
   <translation>擦除颜料</translation>
  </message>
  <message>
   <location filename="../ui/presenters/painting.py" />
   <source>Nothing is painted yet that could be erased</source>
   <translation>尚无可擦除的颜料</translation>
  </message>
  <message>
   <location filename="../ui/presenters/painting.py" />
   <source>Nothing there could be changed</source>
   <translation>那里没有可更改的内容</translation>
  </message>
  <message>
   <location filename="../ui/presenters/painting.py" />
   <source>Paint {0}</source>
   <translation>绘制 {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/painting.py" />
   <source>The labels are on their way; paint when they are there</source>
   <translation>标签即将就绪；届时再绘制</translation>
  </message>
  <message>
   <location filename="../ui/presenters/painting.py" />
   <source>The labels have changed meanwhile; nothing was painted</source>
   <translation>标签此间已改变；未绘制任何内容</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>As in the photo</source>
   <translation>如照片</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>Blue to yellow</source>
   <translation>蓝到黄</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>Greys</source>
   <translation>灰色</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>Okabe and Ito</source>
   <translation>Okabe–Ito</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>Palette “{0}”</source>
   <translation>调色板“{0}”</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>Standard</source>
   <translation>标准</translation>
  </message>
  <message>
   <location filename="../ui/presenters/palette_presenter.py" />
   <source>Vibrant</source>
   <translation>鲜艳</translation>
  </message>
  <message>
   <location filename="../ui/presenters/picking_presenter.py" />
   <source>Click on a thing · Esc ends</source>
   <translation>单击物体 · Esc 结束</translation>
  </message>
  <message>
   <location filename="../ui/presenters/picking_presenter.py" />
   <source>Click: more · Right or Alt: not this · Backspace: back · Enter: {0}</source>
   <translation>单击：添加 · 右键或 Alt：不要这个 · Backspace：后退 · Enter：{0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/picking_presenter.py" />
   <source>Looking at the photo…</source>
   <translation>正在查看照片…</translation>
  </message>
  <message>
   <location filename="../ui/presenters/picking_presenter.py" />
   <source>into {0}, with Shift new</source>
   <translation>并入 {0}，按 Shift 新建</translation>
  </message>
  <message>
   <location filename="../ui/presenters/picking_presenter.py" />
   <source>new label</source>
   <translation>新标签</translation>
  </message>
  <message>
   <location filename="../ui/presenters/pixel_presenter.py" />
   <source>mean of {0:.3g} × {1:.3g} pixels</source>
   <translation>{0:.3g} × {1:.3g} 像素的平均值</translation>
  </message>
  <message>
   <location filename="../ui/presenters/pixel_presenter.py" />
   <source>no value</source>
   <translation>无值</translation>
  </message>
  <message>
   <location filename="../ui/presenters/pixel_presenter.py" />
   <source>transparent</source>
   <translation>透明</translation>
  </message>
  <message>
   <location filename="../ui/presenters/pointing.py" />
   <source>Take the thing</source>
   <translation>采用物体</translation>
  </message>
  <message>
   <location filename="../ui/presenters/pointing.py" />
   <source>The label is locked; unlock it first (Ctrl+L), or make a new one</source>
   <translation>该标签已锁定；请先解锁 (Ctrl+L)，或新建一个</translation>
  </message>
  <message>
   <location filename="../ui/presenters/pointing.py" />
   <source>The labels are on their way; take the thing when they are</source>
   <translation>标签即将就绪；届时再采用</translation>
  </message>
  <message>
   <location filename="../ui/presenters/preferences_presenter.py" />
   <source>In private: no photo is listed among the recent ones, and nothing is kept of what is done; save what you want to keep</source>
   <translation>隐私模式：照片不列入最近文件，操作也不保留；请保存您要保留的内容</translation>
  </message>
  <message>
   <location filename="../ui/presenters/preferences_presenter.py" />
   <source>Nothing</source>
   <translation>无</translation>
  </message>
  <message>
   <location filename="../ui/presenters/preferences_presenter.py" />
   <source>Photos and sessions are kept again</source>
   <translation>照片与会话恢复保留</translation>
  </message>
  <message numerus="yes">
   <location filename="../ui/presenters/preferences_presenter.py" />
   <source>{0} in {1} sessions</source>
   <translation>
    <numerusform>{1} 个会话，共 {0}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../ui/presenters/project_presenter.py" />
   <source>Projects ({0})</source>
   <translation>项目 ({0})</translation>
  </message>
  <message>
   <location filename="../ui/presenters/project_presenter.py" />
   <source>Save project</source>
   <translation>保存项目</translation>
  </message>
  <message>
   <location filename="../ui/presenters/project_presenter.py" />
   <source>Saved {0}</source>
   <translation>已保存 {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/project_presenter.py" />
   <source>Where is {0}?</source>
   <translation>{0} 在哪里？</translation>
  </message>
  <message>
   <location filename="../ui/presenters/recipe_presenter.py" />
   <source>Copied: {0}</source>
   <translation>已复制：{0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/recipe_presenter.py" />
   <source>Save model</source>
   <translation>保存模型</translation>
  </message>
  <message>
   <location filename="../ui/presenters/recipe_presenter.py" />
   <source>Save recipe</source>
   <translation>保存配方</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>Fill holes of {0}</source>
   <translation>填充 {0} 的孔洞</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>Grow {0}</source>
   <translation>扩大 {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>Remove specks of {0}</source>
   <translation>去除 {0} 的斑点</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>Shrink {0}</source>
   <translation>收缩 {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>Smooth {0}</source>
   <translation>平滑 {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>That changes no pixel; try another amount</source>
   <translation>这不改变任何像素；请换一个数值</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>below {0} pixels</source>
   <translation>小于 {0} 像素</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>up to {0} pixels</source>
   <translation>最多 {0} 像素</translation>
  </message>
  <message>
   <location filename="../ui/presenters/reshape_presenter.py" />
   <source>{0} px</source>
   <translation>{0} px</translation>
  </message>
  <message>
   <location filename="../ui/presenters/rewind_presenter.py" />
   <source>Keep iteration {0}</source>
   <translation>保留第 {0} 次迭代</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scale_presenter.py" />
   <source>Draw a line along a scale bar · Shift keeps it straight · Esc ends</source>
   <translation>沿比例尺画线 · Shift 保持水平或垂直 · Esc 结束</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scale_presenter.py" />
   <source>Scale: {0} {1} a pixel</source>
   <translation>比例：每像素 {0} {1}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scatter_presenter.py" />
   <source>Move mean {0}</source>
   <translation>移动均值 {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>Erase mark of {0}</source>
   <translation>擦除 {0} 的标记</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>Mark {0}</source>
   <translation>标记 {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>No label is there; choose one first, or hold Ctrl to start one</source>
   <translation>那里没有标签；请先选择一个，或按住 Ctrl 新建</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>Nothing is marked yet that could be erased</source>
   <translation>尚无可擦除的标记</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>Regions are found without a fit that marks could teach; paint instead</source>
   <translation>区域无需拟合，标记无从学习；请改用绘制</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>Strength of marks {0:g}</source>
   <translation>标记强度 {0:g}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>The labels are on their way; scribble when they are there</source>
   <translation>标签即将就绪；届时再涂画</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>The labels are on their way; start a new one when they are there</source>
   <translation>标签即将就绪；届时再新建</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>The marks are hidden; show them to erase one</source>
   <translation>标记已隐藏；显示后才能擦除</translation>
  </message>
  <message>
   <location filename="../ui/presenters/scribble_presenter.py" />
   <source>These labels come from no fit; marks count once F5 fits on from them</source>
   <translation>这些标签并非拟合所得；按 F5 从它们继续拟合后标记才起作用</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>Automatic K</source>
   <translation>自动 K</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>By colour, K = {0}</source>
   <translation>按颜色，K = {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>Detail {0:.2f}</source>
   <translation>细节 {0:.2f}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>K = {0}</source>
   <translation>K = {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>K by hand</source>
   <translation>手动 K</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>Labels are by colour again; undo brings the regions back.</source>
   <translation>标签重新按颜色；撤销可恢复区域。</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>Opacity {0}%</source>
   <translation>不透明度 {0}%</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>Smallest area {0}</source>
   <translation>最小区域 {0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/settings_presenter.py" />
   <source>Smoothing {0:.2g}</source>
   <translation>平滑 {0:.2g}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Choose a label first: what is clicked becomes a part of it</source>
   <translation>请先选择标签：单击处将并入其中</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Click along a border: paints {0}</source>
   <translation>沿边界单击：绘制{0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Click corners: paints {0}</source>
   <translation>单击角点：绘制{0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Click: more · Enter or first corner: closes · Backspace: back · Esc drops</source>
   <translation>单击：添加 · Enter 或首个角点：闭合 · Backspace：后退 · Esc 放弃</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Click: paints the area {0} · Right or Alt: erase · Esc ends</source>
   <translation>单击：将区域绘制为{0} · 右键或 Alt：擦除 · Esc 结束</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Drag a rectangle: paints {0}</source>
   <translation>拖出矩形：绘制{0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Drag around it: paints {0}</source>
   <translation>圈出：绘制{0}</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Let go: paints · Esc drops</source>
   <translation>松开：绘制 · Esc 放弃</translation>
  </message>
  <message>
   <location filename="../ui/presenters/shape_presenter.py" />
   <source>Shift: only over the label below · Right or Alt: erase</source>
   <translation>Shift：仅覆盖其下标签 · 右键或 Alt：擦除</translation>
  </message>
  <message>
   <location filename="../ui/presenters/strip_presenter.py" />
   <source>kept {0}; File → Bring back last session</source>
   <translation>已保留 {0}；文件 → 恢复上次会话</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>0  certain</source>
   <translation>0  确定</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>1 pixel in 10,000</source>
   <translation>万分之一像素</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>Bright where two labels or more are about as likely as each other.</source>
   <translation>两个或更多标签概率相近之处较亮。</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>How few pixels have a colour that the mixture explains so badly.</source>
   <translation>颜色被混合模型解释得如此差的像素有多少。</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>How likely a pixel of this colour belongs to the label.</source>
   <translation>此颜色的像素属于该标签的概率。</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>No pixel changed label since the last result.</source>
   <translation>自上次结果以来没有像素改变标签。</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>Probability of {0}</source>
   <translation>{0} 的概率</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>There is no earlier result yet. Change a setting to compare.</source>
   <translation>尚无早先的结果。请更改设置以便比较。</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>two as likely  1</source>
   <translation>两者同样可能  1</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>usual</source>
   <translation>常见</translation>
  </message>
  <message>
   <location filename="../ui/presenters/views_presenter.py" />
   <source>{0} of pixels changed label since the last result.</source>
   <translation>自上次结果以来，{0} 的像素改变了标签。</translation>
  </message>
  <message>
   <location filename="../ui/session/autosave.py" />
   <source>What is done cannot be kept: {0}</source>
   <translation>操作无法保留：{0}</translation>
  </message>
  <message>
   <location filename="../ui/session/beginnings.py" />
   <source>It begins with the settings of {0}; untick Photo → New photos begin with these settings to start fresh</source>
   <translation>它沿用 {0} 的设置；取消勾选“照片 → 新照片沿用这些设置”即可重新开始</translation>
  </message>
  <message>
   <location filename="../ui/session/fit_runner.py" />
   <source>not enough memory; try a smaller photo</source>
   <translation>内存不足；请尝试较小的照片</translation>
  </message>
  <message>
   <location filename="../ui/session/fit_runner.py" />
   <source>the fit failed</source>
   <translation>拟合失败</translation>
  </message>
  <message>
   <location filename="../ui/session/incoming.py" />
   <source>Photos and projects ({0})</source>
   <translation>照片与项目 ({0})</translation>
  </message>
  <message>
   <location filename="../ui/session/incoming.py" />
   <source>Zarr stores ({0})</source>
   <translation>Zarr 存储 ({0})</translation>
  </message>
  <message>
   <location filename="../ui/session/session.py" />
   <source>Fit again</source>
   <translation>重新拟合</translation>
  </message>
  <message>
   <location filename="../ui/session/session.py" />
   <source>Fit from these labels</source>
   <translation>从这些标签拟合</translation>
  </message>
  <message>
   <location filename="../ui/session/session.py" />
   <source>Stopped; the photo was not opened</source>
   <translation>已停止；照片未打开</translation>
  </message>
  <message>
   <location filename="../ui/widgets/dock_title.py" />
   <source>Float or dock</source>
   <translation>浮动或停靠</translation>
  </message>
  <message>
   <location filename="../ui/widgets/fold.py" />
   <source>closed</source>
   <translation>已关闭</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;About Pixture</source>
   <translation>关于 Pixture(&amp;A)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Actual size</source>
   <translation>实际大小(&amp;A)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Batch…</source>
   <translation>批处理(&amp;B)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Bring back all</source>
   <translation>全部恢复(&amp;B)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Copy view</source>
   <translation>复制视图(&amp;C)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Done</source>
   <translation>完成(&amp;D)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Each photo by itself</source>
   <translation>每张照片各自开始(&amp;E)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Edit</source>
   <translation>编辑(&amp;E)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Erase all marks</source>
   <translation>擦除所有标记(&amp;E)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Export…</source>
   <translation>导出(&amp;E)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;File</source>
   <translation>文件(&amp;F)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Fill holes…</source>
   <translation>填充孔洞(&amp;F)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Fit</source>
   <translation>拟合(&amp;F)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Fit in window</source>
   <translation>适合窗口(&amp;F)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Grow…</source>
   <translation>扩大(&amp;G)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Help</source>
   <translation>帮助(&amp;H)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Hide or show</source>
   <translation>隐藏或显示(&amp;H)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Keep this iteration</source>
   <translation>保留此次迭代(&amp;K)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Labels</source>
   <translation>标签(&amp;L)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Labels on or off</source>
   <translation>显示或隐藏标签(&amp;L)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Leave out</source>
   <translation>排除(&amp;L)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Merge</source>
   <translation>合并(&amp;M)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Next label</source>
   <translation>下一个标签(&amp;N)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Next photo</source>
   <translation>下一张照片(&amp;N)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Open…</source>
   <translation>打开(&amp;O)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Paste photo</source>
   <translation>粘贴照片(&amp;P)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Photo</source>
   <translation>照片(&amp;P)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Preferences…</source>
   <translation>首选项(&amp;P)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Previous label</source>
   <translation>上一个标签(&amp;P)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Previous photo</source>
   <translation>上一张照片(&amp;P)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Quit</source>
   <translation>退出(&amp;Q)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Rename…</source>
   <translation>重命名(&amp;R)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Reset layout</source>
   <translation>重置布局(&amp;R)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Shortcuts</source>
   <translation>快捷键(&amp;S)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Split by colour</source>
   <translation>按颜色拆分(&amp;S)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Stop</source>
   <translation>停止(&amp;S)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Use model…</source>
   <translation>使用模型(&amp;U)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;View</source>
   <translation>视图(&amp;V)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>&amp;Whole photo again</source>
   <translation>恢复整张照片(&amp;W)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Bring bac&amp;k last session</source>
   <translation>恢复上次会话(&amp;K)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>By &amp;colour</source>
   <translation>按颜色(&amp;C)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>By &amp;region</source>
   <translation>按区域(&amp;R)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Choose all</source>
   <translation>全选</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Choose the others</source>
   <translation>反选</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Copy as co&amp;mmand</source>
   <translation>复制为命令(&amp;M)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Count and measure ob&amp;jects</source>
   <translation>计数并测量对象(&amp;J)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Export a&amp;gain</source>
   <translation>再次导出(&amp;G)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Export labels at full si&amp;ze…</source>
   <translation>以完整尺寸导出标签(&amp;Z)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>F&amp;it</source>
   <translation>拟合(&amp;I)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>F&amp;ull screen</source>
   <translation>全屏(&amp;U)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Fai&amp;nter</source>
   <translation>更淡(&amp;N)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Finer here</source>
   <translation>在此细分</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Fit on all &amp;pixels</source>
   <translation>对所有像素拟合(&amp;P)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Hide or show &amp;others</source>
   <translation>隐藏或显示其他(&amp;O)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>L&amp;earn EM…</source>
   <translation>学习 EM(&amp;E)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Leave label set</source>
   <translation>离开标签集</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Lock or &amp;unlock</source>
   <translation>锁定或解锁(&amp;U)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Merge the two most ali&amp;ke</source>
   <translation>合并最相似的两个(&amp;K)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Ne&amp;w photos begin with these settings</source>
   <translation>新照片沿用这些设置(&amp;W)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Note and key…</source>
   <translation>备注与按键…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Onl&amp;y inside this label</source>
   <translation>仅在此标签内(&amp;Y)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Open &amp;folder…</source>
   <translation>打开文件夹(&amp;F)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Open &amp;labels…</source>
   <translation>打开标签(&amp;L)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Open a&amp;ddress…</source>
   <translation>打开地址(&amp;D)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Open label set…</source>
   <translation>打开标签集…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Open rec&amp;ipe…</source>
   <translation>打开配方(&amp;I)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>P&amp;hoto strip</source>
   <translation>照片条(&amp;H)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Palette…</source>
   <translation>调色板…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Pri&amp;vate</source>
   <translation>隐私(&amp;V)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Probability or &amp;back</source>
   <translation>概率或返回(&amp;B)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Re&amp;colour…</source>
   <translation>换色(&amp;C)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Remove specks…</source>
   <translation>去除斑点…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Save &amp;model…</source>
   <translation>保存模型(&amp;M)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Save label set…</source>
   <translation>保存标签集…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Save projec&amp;t</source>
   <translation>保存项目(&amp;T)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Save project &amp;as…</source>
   <translation>项目另存为(&amp;A)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Save re&amp;cipe…</source>
   <translation>保存配方(&amp;C)…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Show &amp;log</source>
   <translation>显示日志(&amp;L)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Show mar&amp;ks</source>
   <translation>显示标记(&amp;K)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Shrink…</source>
   <translation>收缩…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Smooth…</source>
   <translation>平滑…</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Split into connected p&amp;ieces</source>
   <translation>拆成连通块(&amp;I)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Stron&amp;ger</source>
   <translation>更浓(&amp;G)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Take &amp;touching things apart</source>
   <translation>分开相接的物体(&amp;T)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>The same &amp;again</source>
   <translation>再做一次(&amp;A)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>These &amp;settings for all</source>
   <translation>这些设置用于全部(&amp;S)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>These n&amp;ames for all</source>
   <translation>这些名称用于全部(&amp;A)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>This &amp;model for all</source>
   <translation>此模型用于全部(&amp;M)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Zoom &amp;in</source>
   <translation>放大(&amp;I)</translation>
  </message>
  <message>
   <location filename="../ui/window/actions.py" />
   <source>Zoom &amp;out</source>
   <translation>缩小(&amp;O)</translation>
  </message>
  <message>
   <location filename="../ui/window/keymap.py" />
   <source>Redo</source>
   <translation>重做</translation>
  </message>
  <message>
   <location filename="../ui/window/keymap.py" />
   <source>the canvas and lists</source>
   <translation>画布与列表</translation>
  </message>
  <message>
   <location filename="../ui/window/main_window.py" />
   <source>How strong the labels lie over the photo</source>
   <translation>标签覆盖照片的浓度</translation>
  </message>
  <message>
   <location filename="../ui/window/main_window.py" />
   <source>Overlay opacity</source>
   <translation>标签不透明度</translation>
  </message>
  <message>
   <location filename="../ui/window/main_window.py" />
   <source>Something went wrong: {0}</source>
   <translation>出现问题：{0}</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>&amp;Clear this list</source>
   <translation>清空此列表(&amp;C)</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>&amp;Panels</source>
   <translation>面板(&amp;P)</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>&amp;Theme</source>
   <translation>主题(&amp;T)</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>No photos yet</source>
   <translation>尚无照片</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>Open &amp;recent</source>
   <translation>打开最近文件(&amp;R)</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>Open &amp;sample</source>
   <translation>打开示例(&amp;S)</translation>
  </message>
  <message>
   <location filename="../ui/window/menus.py" />
   <source>System</source>
   <translation>系统</translation>
  </message>
  <message>
   <location filename="../ui/window/toolbar.py" />
   <source>Open</source>
   <translation>打开</translation>
  </message>
  <message>
   <location filename="../ui/window/toolbar.py" />
   <source>Overlay</source>
   <translation>不透明度</translation>
  </message>
  <message>
   <location filename="../ui/window/window_actions.py" />
   <source>Copied: the view as a picture</source>
   <translation>已复制：视图图片</translation>
  </message>
 </context>
</TS>
